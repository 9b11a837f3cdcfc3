/** Usual names of the columns of customer tables, in English and in the languages that Sojourn is checked with. */
import { matcher } from '../names.ts';

export const keyName = matcher(
  'customer id|customer|customer no|customer number|customer key|customer code|customer ref|client id|client|client no|client number|' +
    'client code|account id|account|account no|crm id|contact id|user id|userid|member id|member no|membership number|customerid|' +
    'subscriber id|guest id|patient id|student id|external id|record id|uuid|guid|key|id|code|email|e mail|email address|customer email|' +
    'รหัสลูกค้า|ลูกค้า|เลขที่ลูกค้า|หมายเลขลูกค้า|รหัสสมาชิก|หมายเลขสมาชิก|รหัส|อีเมล|อีเมลลูกค้า|' +
    'код клієнта|ід клієнта|id клієнта|клієнт|номер клієнта|ідентифікатор|ідентифікатор клієнта|код|пошта|електронна пошта|код абонента|' +
    'id pelanggan|kode pelanggan|pelanggan|nomor pelanggan|no pelanggan|id nasabah|nasabah|nomor anggota|id anggota|kode|' +
    'mã khách hàng|khách hàng|mã kh|số khách hàng|id khách hàng|mã số khách hàng|mã thành viên|mã|kundennummer|numéro client|id cliente',
  'customer id|client id|account id|user id|member id|customer number|รหัสลูกค้า|код клієнта|id pelanggan|mã khách hàng',
);
/** The best of several keys: the customer's, not that of the row or of a person who speaks for them. */
export const customerKeyName = matcher(
  'customer id|customer no|customer number|customer key|customer code|customerid|client id|client no|client number|account id|member id|' +
    'รหัสลูกค้า|เลขที่ลูกค้า|หมายเลขลูกค้า|код клієнта|ід клієнта|id клієнта|номер клієнта|ідентифікатор клієнта|id pelanggan|' +
    'kode pelanggan|nomor pelanggan|no pelanggan|mã khách hàng|mã kh|id khách hàng|mã số khách hàng',
  '',
);

export const nameName = matcher(
  'name|customer name|full name|client name|company|company name|organisation|organization|organisation name|organization name|' +
    'account name|business name|contact name|display name|ชื่อ|ชื่อลูกค้า|ชื่อ นามสกุล|ชื่อสกุล|ชื่อเต็ม|ชื่อบริษัท|บริษัท|' +
    'ім я|імя|піб|назва|назва компанії|назва клієнта|компанія|ім я клієнта|організація|nama|nama pelanggan|nama lengkap|perusahaan|' +
    'nama perusahaan|tên|họ tên|họ và tên|tên khách hàng|công ty|tên công ty|tên doanh nghiệp|nom|nombre|nome|firma',
  '',
);

export const segmentName = matcher(
  'segment|segments|customer segment|segment name|market segment|customer type|client type|customer group|customer class|' +
    'customer category|tier|customer tier|loyalty tier|plan|plan name|subscription plan|subscription|package|cohort|persona|' +
    'กลุ่ม|กลุ่มลูกค้า|เซกเมนต์|ประเภทลูกค้า|ระดับสมาชิก|ระดับลูกค้า|แพ็กเกจ|сегмент|сегмент клієнта|тип клієнта|група клієнтів|' +
    'категорія клієнта|тариф|тарифний план|segmen|segmen pelanggan|tipe pelanggan|jenis pelanggan|kelompok pelanggan|golongan|paket|' +
    'phân khúc|phân khúc khách hàng|nhóm khách hàng|loại khách hàng|hạng thành viên|hạng khách hàng|gói|gói dịch vụ|kundensegment|segmento',
  'segment|tier|เซกเมนต์|กลุ่มลูกค้า|сегмент|segmen|phân khúc',
);
/** Names that may be of segments where no better column is there. */
export const weakSegmentName = matcher(
  'type|group|category|class|level|status group|ประเภท|ระดับ|หมวด|група|тип|категорія|рівень|kelompok|tipe|jenis|kategori|tingkat|' +
    'nhóm|loại|hạng|danh mục|kategorie|tipo',
  '',
);

export const valueName = matcher(
  'value|customer value|clv|ltv|cltv|lifetime value|customer lifetime value|revenue|annual revenue|total revenue|arr|mrr|acv|' +
    'contract value|total spent|total spend|spend|amount|total amount|sales|turnover|monetary|total purchases|มูลค่า|มูลค่าลูกค้า|' +
    'ยอดซื้อ|ยอดซื้อรวม|ยอดขาย|ยอดรวม|รายได้|цінність|цінність клієнта|вартість|дохід|виторг|виручка|сума|сума покупок|загальна сума|' +
    'обсяг продажів|nilai|nilai pelanggan|pendapatan|total belanja|omzet|omset|penjualan|total pembelian|giá trị|giá trị khách hàng|' +
    'doanh thu|doanh số|tổng chi tiêu|tổng mua|chi tiêu|umsatz|chiffre d affaires|ingresos|receita',
  'lifetime value|revenue|clv|ltv|spend|spent|มูลค่า|ยอดซื้อ|виторг|дохід|цінність|nilai pelanggan|belanja|doanh thu|giá trị',
);

export const sinceName = matcher(
  'since|customer since|client since|member since|start date|started|signup date|sign up date|signed up|signed up at|created|created at|' +
    'created date|create date|date created|joined|joined at|join date|date joined|registration date|registered|registered at|first purchase|' +
    'first purchase date|first order|first order date|onboarded|contract start|ลูกค้าตั้งแต่|เป็นลูกค้าตั้งแต่|ตั้งแต่|วันที่สมัคร|' +
    'วันสมัคร|วันที่เริ่ม|วันที่ลงทะเบียน|สมัครเมื่อ|วันที่สร้าง|клієнт з|з|клієнт від|дата реєстрації|дата початку|дата підключення|' +
    'дата створення|зареєстровано|перша покупка|sejak|pelanggan sejak|tanggal daftar|tgl daftar|tanggal bergabung|tanggal mulai|bergabung|' +
    'terdaftar sejak|tanggal registrasi|từ|từ ngày|khách hàng từ|là khách hàng từ|ngày đăng ký|ngày tham gia|ngày bắt đầu|ngày tạo|' +
    'kunde seit|client depuis|cliente desde',
  'since|signup|sign up|joined|registered|registration|ตั้งแต่|สมัคร|реєстрації|sejak|bergabung|đăng ký|tham gia',
);

export const churnedName = matcher(
  'churned|churn|churn date|churned at|churn status|is churned|has churned|churn flag|left|left at|lost|cancelled|canceled|cancelled at|' +
    'canceled at|cancellation date|cancel date|end date|ended|ended at|contract end|closed|closed at|terminated|termination date|status|' +
    'customer status|account status|attrition|exited|ยกเลิก|ยกเลิกแล้ว|วันที่ยกเลิก|เลิกใช้|เลิกเป็นลูกค้า|สถานะ|สถานะลูกค้า|' +
    'відтік|пішов|відмовився|дата відтоку|дата розірвання|розірвано|статус|статус клієнта|припинено|втрачений|berhenti|keluar|' +
    'tanggal berhenti|tanggal keluar|batal|tanggal batal|status pelanggan|nonaktif|rời bỏ|đã rời bỏ|ngày rời bỏ|hủy|đã hủy|ngày hủy|' +
    'ngừng|đã ngừng|trạng thái|tình trạng|trạng thái khách hàng',
  'churn|churned|cancelled|canceled|ยกเลิก|відтік|розірвання|berhenti|rời bỏ',
);

export const activeName = matcher(
  'active|is active|still active|still customer|current customer|is customer|ใช้งานอยู่|ยังเป็นลูกค้า|ยังใช้งาน|активний|активна|' +
    'діючий|чинний|aktif|masih aktif|masih pelanggan|đang hoạt động|còn hoạt động|còn là khách hàng|aktiv|actif|activo|ativo',
  '',
);

/** Names of columns with few different values that are no segments. */
export const noSegmentName = matcher(
  'city|country|region|state|province|gender|sex|language|lang|currency|newsletter|consent|owner|manager|year|month|source|channel|' +
    'เมือง|จังหวัด|ประเทศ|ภูมิภาค|เพศ|ภาษา|місто|країна|область|регіон|стать|мова|валюта|kota|provinsi|negara|wilayah|jenis kelamin|' +
    'bahasa|thành phố|tỉnh|quốc gia|khu vực|giới tính|ngôn ngữ|stadt|land|ville|pays|ciudad|país',
  'city|country|region|gender|language|จังหวัด|місто|kota|thành phố',
);
