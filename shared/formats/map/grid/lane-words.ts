/** Which kind of lane a title names, in English, Thai, Ukrainian, Indonesian and Vietnamese. */
import { LANE_KIND_INFO, LANE_KINDS, type LaneKind } from '../../../model/lanes.ts';
import { foldCase } from '../../../text/fold.ts';

/** Words that name a kind, between `|`. Of several that are in a title the longest decides. */
const WORDS: Readonly<Record<LaneKind, string>> = {
  steps:
    'steps|step|activities|activity|tasks|customer actions|customer action|user actions|user action|customer activities|doing|what they do|ขั้นตอน|กิจกรรม|การกระทำ|การกระทำของผู้ใช้|การกระทำของลูกค้า|สิ่งที่ทำ|สิ่งที่ลูกค้าทำ|кроки|крок|дії|дії клієнта|дії користувача|дії споживача|активності|що робить|langkah|aktivitas|kegiatan|tindakan|tindakan pelanggan|tindakan pengguna|aktivitas pelanggan|bước|các bước|hành động|hành động của khách hàng|hành động của người dùng|hoạt động',
  goals:
    'goals|goal|needs|customer goals|user goals|needs and goals|expectations|jobs to be done|เป้าหมาย|ความต้องการ|ความคาดหวัง|цілі|ціль|мета|потреби|очікування|tujuan|kebutuhan|harapan|ekspektasi|mục tiêu|nhu cầu|mong đợi|kỳ vọng',
  thoughts:
    'thoughts|thought|thinking|questions|ความคิด|คิดอะไร|สิ่งที่คิด|คำถาม|думки|думка|що думає|питання|запитання|pikiran|pemikiran|pertanyaan|suy nghĩ|câu hỏi',
  touchpoints:
    'touchpoints|touchpoint|touch points|touch point|points of contact|จุดสัมผัส|จุดติดต่อ|ทัชพอยต์|ทัชพอยท์|หน้าจอ|точки дотику|точка дотику|точки контакту|точка контакту|точки взаємодії|titik sentuh|titik kontak|titik interaksi|điểm chạm|điểm tiếp xúc',
  channels: 'channels|channel|ช่องทาง|канали|канал|saluran|kanal|kênh|các kênh',
  emotion:
    'emotion|emotions|emotional journey|emotion curve|feelings|feeling|mood|sentiment|satisfaction|experience|อารมณ์|ความรู้สึก|ความพึงพอใจ|емоції|емоція|почуття|настрій|задоволеність|emosi|perasaan|kepuasan|suasana hati|cảm xúc|cảm nhận|tâm trạng|mức độ hài lòng',
  painPoints:
    'pain points|pain point|pains|pain|problems|problem|issues|frustrations|barriers|obstacles|challenges|จุดเจ็บปวด|จุดที่เจ็บปวด|ปัญหา|อุปสรรค|больові точки|больова точка|болі|біль|проблеми|проблема|барʼєри|бар’єри|труднощі|titik masalah|titik nyeri|titik sakit|masalah|keluhan|kendala|hambatan|điểm đau|nỗi đau|vấn đề|khó khăn|trở ngại|rào cản',
  gains:
    'gains|gain|delights|positives|benefits|what works|highlights|สิ่งที่ได้รับ|ข้อดี|ประโยชน์|จุดเด่น|вигоди|переваги|здобутки|радощі|keuntungan|manfaat|kelebihan|lợi ích|điểm cộng|điểm tốt|ưu điểm',
  opportunities:
    'opportunities|opportunity|ideas|improvements|solutions|recommendations|โอกาส|ไอเดีย|แนวคิด|แนวทางปรับปรุง|ข้อเสนอแนะ|можливості|можливість|ідеї|покращення|рішення|peluang|kesempatan|ide|perbaikan|solusi|rekomendasi|cơ hội|ý tưởng|cải tiến|cải thiện|giải pháp|đề xuất',
  actions:
    'actions|action items|action plan|to do|next steps|owner actions|แผนปฏิบัติการ|แผนงาน|สิ่งที่ต้องทำ|план дій|заходи|завдання|наступні кроки|rencana aksi|rencana tindakan|tindak lanjut|kế hoạch hành động|việc cần làm|bước tiếp theo',
  quotes:
    'quotes|quote|verbatims|verbatim|voice of the customer|voice of customer|what they say|คำพูด|คำพูดของลูกค้า|เสียงลูกค้า|цитати|цитата|голос клієнта|kutipan|kata pelanggan|suara pelanggan|trích dẫn|lời khách hàng|tiếng nói khách hàng',
  images:
    'images|image|pictures|photos|screenshots|ภาพ|รูปภาพ|ภาพหน้าจอ|зображення|фото|картинки|gambar|foto|tangkapan layar|hình ảnh|ảnh chụp',
  metrics:
    'metrics|metric|kpi|kpis|measures|measurements|ตัวชี้วัด|ตัววัด|метрики|метрика|показники|показник|metrik|indikator|ukuran|chỉ số|số liệu|đo lường',
  text: 'notes|note|comments|remarks|หมายเหตุ|บันทึก|нотатки|примітки|коментарі|catatan|komentar|ghi chú|nhận xét',
  physicalEvidence:
    'physical evidence|evidence|หลักฐานทางกายภาพ|สิ่งที่จับต้องได้|фізичні докази|матеріальні свідчення|фізичні свідчення|bukti fisik|bằng chứng vật lý|bằng chứng hữu hình',
  frontstage:
    'frontstage|front stage|onstage|on stage|frontstage actions|เบื้องหน้า|หน้าเวที|หน้าบ้าน|передній план|на сцені|видимі дії|panggung depan|sân khấu trước|tuyến trước|phía trước',
  backstage:
    'backstage|back stage|offstage|backstage actions|behind the scenes|เบื้องหลัง|หลังเวที|หลังบ้าน|за лаштунками|невидимі дії|belakang panggung|panggung belakang|belakang layar|hậu trường|phía sau',
  supportProcesses:
    'support processes|support process|supporting processes|support systems|systems|system|การตอบสนองของระบบ|กระบวนการสนับสนุน|ระบบสนับสนุน|процеси підтримки|допоміжні процеси|системи|proses pendukung|sistem pendukung|quy trình hỗ trợ|hệ thống hỗ trợ',
  employeeExperience:
    'employee experience|employees|staff|staff experience|employee emotions|ประสบการณ์พนักงาน|ความรู้สึกของเจ้าหน้าที่|ความรู้สึกของพนักงาน|พนักงาน|досвід працівників|досвід співробітників|що відчуває оператор|працівники|співробітники|pengalaman karyawan|yang dirasakan petugas|karyawan|petugas|trải nghiệm nhân viên|cảm nhận của nhân viên|nhân viên',
};

interface Word {
  readonly kind: LaneKind;
  readonly word: string;
  /** Words of scripts without blanks are found inside of others. */
  readonly isInside: boolean;
}

const plain = (title: string): string =>
  foldCase(title.normalize('NFC'))
    .replaceAll(/['’ʼ]/g, '’')
    .replaceAll(/[^\p{L}\p{N}\p{M}’]+/gu, ' ')
    .trim();

/** The longest first. */
const LIST: readonly Word[] = LANE_KINDS.flatMap((kind) =>
  WORDS[kind].split('|').map((written): Word => {
    const word = plain(written);
    return { kind, word, isInside: /\p{Script=Thai}/u.test(word) };
  }),
).sort((a, b) => b.word.length - a.word.length);

const EXACT: ReadonlyMap<string, LaneKind> = new Map([
  ...LIST.map(({ word, kind }): [string, LaneKind] => [word, kind]),
  // What our own lanes are called goes before what others mean by the word.
  ...LANE_KINDS.map((kind): [string, LaneKind] => [plain(LANE_KIND_INFO[kind].title), kind]),
]);

/** Longest title in which words are looked for; longer ones are no titles of lanes. */
const MOST_TITLE = 200;

/** The kind that a lane's title names, or null. */
export function laneKindOf(title: string): LaneKind | null {
  if (title.length > MOST_TITLE) return null;
  const name = plain(title);
  if (name === '') return null;
  const exact = EXACT.get(name);
  if (exact) return exact;
  const padded = ` ${name} `;
  const found = LIST.find(({ word, isInside }) =>
    isInside ? name.includes(word) : padded.includes(` ${word} `),
  );
  return found?.kind ?? null;
}
