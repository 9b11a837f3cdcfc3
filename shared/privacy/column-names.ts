/** Names of columns that hold personal data, in English and in the languages that Sojourn is checked with. */
import { plainName } from '../formats/names.ts';
import type { PersonalKind } from '../contract/types.ts';

/** Whole names, compared as `plainName` makes them. */
const NAMES: readonly (readonly [PersonalKind, string])[] = [
  [
    'name',
    'first name|last name|full name|surname|family name|given name|middle name|customer name|reviewer|reviewer name|contact name|' +
      'respondent name|recipient first name|recipient last name|recipient name|requester|requester name|client name|guest name|' +
      'nickname|nick name|user name|username|screen name|author|author name|patient name|employee name|' +
      'ชื่อจริง|นามสกุล|ชื่อสกุล|ชื่อ นามสกุล|ชื่อ สกุล|ชื่อและนามสกุล|ชื่อลูกค้า|ชื่อผู้ใช้|ผู้เขียน|ชื่อเล่น|ผู้ติดต่อ|ชื่อผู้รีวิว|' +
      'прізвище|піб|п і б|по батькові|ім я та прізвище|прізвище та ім я|ім я клієнта|ім я користувача|ім я автора|автор|' +
      'nama lengkap|nama depan|nama belakang|nama pelanggan|nama pengguna|nama pengulas|nama responden|penulis|nama panggilan|' +
      'họ|họ tên|họ và tên|họ tên khách hàng|tên khách hàng|tên người dùng|tên đầy đủ|tác giả|người đánh giá|' +
      'фамилия|фио|отчество|имя клиента|имя пользователя|prénom|nom de famille|nom complet|apellido|apellidos|nombre completo|' +
      'nachname|vorname|sobrenome|nome completo|cognome|nome e cognome|imię|nazwisko|soyadı|姓名|氏名|昵称|用户名|성명|닉네임',
  ],
  [
    'email',
    'email|e mail|mail|email address|e mail address|recipient email|อีเมล|อีเมล์|ที่อยู่อีเมล|пошта|ел пошта|електронна пошта|' +
      'електронна адреса|емейл|имейл|электронная почта|почта|surel|alamat email|thư điện tử|địa chỉ email|hộp thư|correo|' +
      'correo electrónico|courriel|adresse e mail|e mail adresse|メール|メールアドレス|邮箱|电子邮件|이메일',
  ],
  [
    'phone',
    'phone|phone number|telephone|telephone number|tel|mobile|mobile number|mobile phone|cell|cell phone|whatsapp|whatsapp number|' +
      'contact number|เบอร์โทร|เบอร์โทรศัพท์|โทรศัพท์|เบอร์|เบอร์ติดต่อ|เบอร์มือถือ|มือถือ|หมายเลขโทรศัพท์|телефон|номер телефону|' +
      'моб телефон|мобільний|телефон клієнта|контактний телефон|номер телефона|telepon|nomor telepon|no telepon|no telp|no hp|' +
      'nomor hp|hp|ponsel|nomor ponsel|nomor wa|no wa|điện thoại|số điện thoại|di động|sđt|sdt|số liên hệ|téléphone|teléfono|' +
      'telefone|telefon|telefonnummer|celular|móvil|电话|手机|手机号|電話|電話番号|전화번호|휴대폰',
  ],
  [
    'card',
    'card number|credit card|credit card number|pan|หมายเลขบัตร|เลขบัตรเครดิต|номер картки|картка|nomor kartu|nomor kartu kredit|' +
      'số thẻ|số thẻ tín dụng|номер карты|kartennummer|número de tarjeta',
  ],
  [
    'account',
    'iban|account number|bank account|bank account number|เลขบัญชี|เลขที่บัญชี|หมายเลขบัญชี|номер рахунку|рахунок|номер счета|' +
      'nomor rekening|no rekening|rekening|số tài khoản|kontonummer|numéro de compte|número de cuenta|账号|口座番号|계좌번호',
  ],
  [
    'ip',
    'ip|ip address|ipaddress|ip addr|client ip|remote ip|user ip|ip адреса|ip адрес|alamat ip|địa chỉ ip|ที่อยู่ ip|ที่อยู่ไอพี|ไอพี',
  ],
  [
    'address',
    'address|street|street address|address line 1|address line 2|address 1|address 2|postal address|home address|mailing address|' +
      'billing address|shipping address|delivery address|zip|zip code|postcode|post code|postal code|zipcode|' +
      'ที่อยู่|ที่อยู่จัดส่ง|รหัสไปรษณีย์|адреса|адреса доставки|вулиця|поштовий індекс|alamat|alamat lengkap|alamat rumah|' +
      'alamat pengiriman|kode pos|địa chỉ|địa chỉ nhà|địa chỉ giao hàng|mã bưu chính|mã bưu điện|адрес|адрес доставки|' +
      'почтовый индекс|adresse|anschrift|postleitzahl|plz|code postal|dirección|código postal|endereço|cep|indirizzo|cap|住所|' +
      '郵便番号|地址|邮编|주소|우편번호',
  ],
  [
    'location',
    'latitude|longitude|location latitude|location longitude|lat|lng|lon|long|geo|gps|coordinates|geolocation|tweet coord|' +
      'tweet location|user location|ละติจูด|ลองจิจูด|พิกัด|широта|довгота|долгота|координати|координаты|lintang|bujur|koordinat|' +
      'vĩ độ|kinh độ|tọa độ',
  ],
  [
    'birthDate',
    'birth date|date of birth|birthday|birthdate|dob|born|year of birth|วันเกิด|วันเดือนปีเกิด|дата народження|рік народження|' +
      'день народження|tanggal lahir|tgl lahir|tahun lahir|ngày sinh|năm sinh|ngày tháng năm sinh|дата рождения|год рождения|' +
      'date de naissance|geburtsdatum|fecha de nacimiento|data de nascimento|生年月日|出生日期|생년월일',
  ],
  [
    'person',
    'ssn|social security number|national id|national id number|passport|passport number|passport no|id card|id card number|tax id|' +
      'driver license|driving licence|เลขบัตรประชาชน|บัตรประชาชน|เลขประจำตัวประชาชน|หนังสือเดินทาง|паспорт|номер паспорта|іпн|рнокпп|' +
      'інн|инн|снилс|nik|no ktp|nomor ktp|ktp|npwp|nomor paspor|cccd|cmnd|số cccd|số cmnd|căn cước|căn cước công dân|hộ chiếu|' +
      'số hộ chiếu|nhs number|身份证|身份证号|주민등록번호',
  ],
];

/** Names that are of people or of things: the values decide. */
const OF_ANYBODY = new Set(
  'name|customer|client|user|contact|respondent|guest|ชื่อ|ลูกค้า|ผู้ใช้|ผู้ตอบ|ім я|імя|клієнт|користувач|покупець|nama|pelanggan|pengguna|responden|tên|khách hàng|người dùng|имя|клиент|пользователь|nom|nombre|nome|cliente|kunde|client|名前|이름|고객'
    .split('|')
    .map((name) => name.normalize('NFC')),
);

const BY_NAME = new Map<string, PersonalKind>(
  NAMES.flatMap(([kind, names]) => names.split('|').map((name) => [name.normalize('NFC'), kind] as const)),
);

/** A kind that a name speaks of; `sure` where it speaks of nothing else. */
export interface NamedKind {
  readonly kind: PersonalKind;
  readonly sure: boolean;
}

/** What a column's name says of personal data in it, or null. */
export function kindByName(columnName: string): NamedKind | null {
  const plain = plainName(columnName);
  const whole = BY_NAME.get(plain);
  if (whole) return { kind: whole, sure: true };
  if (OF_ANYBODY.has(plain)) return { kind: 'name', sure: false };
  if (/(?:^| )e ?mail(?: |$)/.test(plain) && !/subject|sent|opt|status|type|consent|text|body/.test(plain))
    return { kind: 'email', sure: true };
  if (
    /(?:^| )(?:customer|requester|user|reviewer|contact|recipient|respondent|client|guest|patient) (?:first |last |full )?name$/.test(
      plain,
    )
  )
    return { kind: 'name', sure: true };
  if (/(?:^| )(?:phone|mobile|telephone)(?: number| no)?$/.test(plain)) return { kind: 'phone', sure: true };
  if (/^(?:billing|shipping|delivery|home|postal) (?:address|street|zip|postcode)(?: \d)?$/.test(plain))
    return { kind: 'address', sure: true };
  return null;
}
