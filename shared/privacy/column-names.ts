/** Names of columns that hold personal data, in English and in the languages that Sojourn is checked with. */
import { plainName } from '../formats/names.ts';
import type { PersonalKind } from '../contract/types.ts';

type ColumnKind = Exclude<PersonalKind, 'card'> | 'card';

/** Whole names, compared as `plainName` makes them. */
const WHOLE: readonly (readonly [ColumnKind, string])[] = [
  [
    'name',
    'first name|last name|full name|surname|family name|given name|customer name|reviewer|reviewer name|contact name|respondent name|recipient first name|recipient last name|' +
      'requester|requester name|client name|nickname|nick name|user name|username|screen name|author|author name|' +
      'ชื่อ|ชื่อจริง|นามสกุล|ชื่อสกุล|ชื่อ นามสกุล|ชื่อ สกุล|ชื่อลูกค้า|ชื่อผู้ใช้|ผู้เขียน|ชื่อเล่น|' +
      'ім я|імя|прізвище|піб|п і б|по батькові|ім я клієнта|автор|користувач|' +
      'nama|nama lengkap|nama depan|nama belakang|nama pelanggan|nama pengguna|penulis|' +
      'họ|tên|họ tên|họ và tên|tên khách hàng|tên người dùng|tên đầy đủ|tác giả|' +
      'имя|фамилия|фио|отчество|nom|prénom|nombre|apellido|apellidos|nachname|vorname|sobrenome|姓名|名前|氏名|이름|성명',
  ],
  ['email', 'email|e mail|mail|email address|e mail address|recipient email|อีเมล|อีเมล์|пошта|ел пошта|електронна пошта|surel|alamat email|thư điện tử|địa chỉ email|correo|courriel|メール|邮箱|이메일'],
  ['phone', 'phone|phone number|telephone|tel|mobile|mobile number|cell|cell phone|whatsapp|external data reference phone|เบอร์โทร|เบอร์โทรศัพท์|โทรศัพท์|เบอร์|มือถือ|телефон|номер телефону|моб телефон|telepon|nomor telepon|no telepon|no hp|nomor hp|hp|điện thoại|số điện thoại|sđt|sdt|телефон клиента|téléphone|teléfono|telefon|电话|手机|電話|전화번호'],
  ['card', 'card number|credit card|credit card number|หมายเลขบัตร|номер картки|nomor kartu|số thẻ'],
  ['account', 'iban|account number|bank account|เลขบัญชี|เลขที่บัญชี|номер рахунку|рахунок|nomor rekening|no rekening|số tài khoản'],
  ['ip', 'ip|ip address|ipaddress|ip адреса|alamat ip|địa chỉ ip|ที่อยู่ ip'],
  ['address', 'address|street|street address|address line 1|address line 2|postal address|home address|mailing address|zip|zip code|postcode|postal code|zipcode|ที่อยู่|รหัสไปรษณีย์|адреса|вулиця|поштовий індекс|індекс|alamat|alamat rumah|jalan|kode pos|địa chỉ|mã bưu chính|đường|адрес|adresse|dirección|住所|地址|주소'],
  ['location', 'latitude|longitude|location latitude|location longitude|lat|lng|lon|long|geo|gps|coordinates|tweet coord|tweet location|user location|ละติจูด|ลองจิจูด|พิกัด|широта|довгота|координати|lintang|bujur|koordinat|vĩ độ|kinh độ|tọa độ'],
  ['birthDate', 'birth date|date of birth|birthday|birthdate|dob|born|วันเกิด|дата народження|tanggal lahir|tgl lahir|ngày sinh|дата рождения|date de naissance|geburtsdatum|生年月日|出生日期|생년월일'],
  ['person', 'ssn|social security number|national id|passport|passport number|id card|id card number|tax id|บัตรประชาชน|เลขบัตรประชาชน|เลขประจำตัวประชาชน|паспорт|іпн|рнокпп|інн|nik|no ktp|nomor ktp|ktp|npwp|cccd|cmnd|số cccd|số cmnd|căn cước'],
];

const BY_NAME = new Map<string, PersonalKind>(
  WHOLE.flatMap(([kind, names]) => names.split('|').map((name) => [name.normalize('NFC'), kind] as const)),
);

/** Names of columns about things that have names of their own, so that "name" alone says nothing. */
export function kindByName(columnName: string): PersonalKind | null {
  const plain = plainName(columnName);
  const whole = BY_NAME.get(plain);
  if (whole) return whole;
  if (/(?:^| )e ?mail(?: |$)/.test(plain) && !/subject|sent|opt|status|type|consent/.test(plain)) return 'email';
  if (/(?:^| )(?:customer|requester|user|reviewer|contact|recipient|respondent|client) (?:first |last |full )?name$/.test(plain)) return 'name';
  if (/(?:^| )(?:phone|mobile|telephone) (?:number|no)$/.test(plain)) return 'phone';
  return null;
}
