/** Maps for tests of paper: every language of the product, every mark, and sizes that strain a page. */
import type { ExportSource } from '../../electron/core/export/payload.ts';
import type { EvidenceStats } from '../../shared/contract/types.ts';
import type { LaneKind } from '../../shared/model/lanes.ts';
import type { LibraryData, MapData } from '../../shared/model/types.ts';
import { makeLibrary, makeMap, makePersona, type MapSpec } from './map-data.ts';

/** One sentence a language, with the marks that are easily broken. */
export const SENTENCES = {
  en: 'Cannot find the delivery date on the checkout page; had to call twice.',
  th: 'หาปุ่มชำระเงินไม่เจอ ต้องโทรหาเจ้าหน้าที่สองรอบกว่าจะได้คำตอบเรื่องน้ำหนักและค่าจัดส่ง ฿120',
  uk: 'Не знайшла дату доставки на сторінці оформлення, довелося телефонувати двічі: їжа зіпсувалася, втратила 450 ₴.',
  id: 'Tidak menemukan tanggal pengiriman di halaman pembayaran, harus menelepon dua kali.',
  vi: 'Không tìm thấy ngày giao hàng trên trang thanh toán, phải gọi điện hai lần, mất thêm 30.000 ₫.',
} as const;

/** A Ukrainian word of 60 letters: it fits no line and must be broken. */
export const LONG_WORD = 'нікотинамідаденіндинуклеотидфосфатдегідрогеназазалежнийпроце';

const sentences = Object.values(SENTENCES);

export const LIBRARY: LibraryData = makeLibrary({
  name: 'Warung & Co',
  personas: [
    makePersona('p1', { name: 'Olena Коваль', segment: 'First-time buyer', share: 35, hue: 6 }),
    makePersona('p2', { name: 'สมชาย ใจดี', segment: 'ลูกค้าประจำ', share: 22.5, hue: 4 }),
  ],
  touchpoints: [
    { id: 't1', name: 'Trang thanh toán', channel: 'web', icon: '' },
    { id: 't2', name: 'Кур’єр', channel: 'courier', icon: '' },
  ],
  tags: [{ id: 'g1', name: 'Delivery', hue: 7 }],
});

export const STATS: EvidenceStats = {
  count: 24,
  missing: 0,
  scored: 20,
  average: 2.35,
  scale: { min: 1, max: 5, higherIsBetter: true },
  mixed: false,
  rescaled: { n: 12, mean: 40, low: 30, high: 50 },
  sentiment: null,
  voices: 24,
  felt: { n: 12, mean: 40, low: 30, high: 50, byScore: 12 },
};

/** A map with all that an export looks up; no pictures. */
export function exportSource(map: MapData, extra: Partial<ExportSource> = {}): ExportSource {
  return {
    map,
    library: LIBRARY,
    workspaceName: 'Warung & Co',
    evidence: (sets) =>
      Promise.resolve(sets.map((set) => ({ ...STATS, count: set.length, voices: set.length }))),
    picture: () => Promise.resolve(null),
    ...extra,
  };
}

const evidence = (count: number): string[] => Array.from({ length: count }, (_, i) => `f${i}`);

/** A real-looking current-state map in five languages, with every mark. */
export function languageMap(extra: Partial<MapSpec> = {}): MapData {
  const stages = [
    { id: 's1', title: 'Discover', steps: ['Search', 'Compare'] },
    { id: 's2', title: 'สั่งซื้อ' },
    { id: 's3', title: 'Оформлення замовлення' },
    { id: 's4', title: 'Pengiriman' },
    { id: 's5', title: 'Sử dụng và đổi trả' },
  ];
  const columns = ['s1.0', 's1.1', 's2', 's3', 's4', 's5'];
  const at = (i: number): string => columns[i % columns.length] ?? 's2';
  return makeMap({
    meta: { title: 'Buying online · ซื้อของออนไลน์ · Купівля онлайн', personaIds: ['p1', 'p2'] },
    stages,
    lanes: [
      { id: 'steps', kind: 'steps' },
      { id: 'touch', kind: 'touchpoints' },
      { id: 'mood', kind: 'emotion' },
      { id: 'pain', kind: 'painPoints' },
      { id: 'quotes', kind: 'quotes' },
      { id: 'numbers', kind: 'metrics' },
      { id: 'ideas', kind: 'opportunities' },
      { id: 'do', kind: 'actions' },
    ],
    cards: [
      ...sentences.map((text, i) => ({
        id: `q${i}`,
        laneId: 'quotes',
        columnId: at(i + 1),
        text: `“${text}” 😀`,
      })),
      ...columns.map((columnId, i) => ({ id: `st${i}`, laneId: 'steps', columnId, text: `Step ${i + 1}` })),
      { id: 'tp1', laneId: 'touch', columnId: 's2', touchpointId: 't1' },
      { id: 'tp2', laneId: 'touch', columnId: 's4', touchpointId: 't2', span: 2, personaIds: ['p1', 'p2'] },
      {
        id: 'pp1',
        laneId: 'pain',
        columnId: 's2',
        text: SENTENCES.th,
        severity: 4,
        evidence: evidence(24),
        tags: ['g1'],
      },
      { id: 'pp2', laneId: 'pain', columnId: 's3', text: SENTENCES.uk, severity: 2, evidence: evidence(7) },
      { id: 'pp3', laneId: 'pain', columnId: 's4', text: SENTENCES.vi, severity: 5, evidence: evidence(3) },
      { id: 'pp4', laneId: 'pain', columnId: 's1.0', text: SENTENCES.id, severity: 1, span: 2 },
      { id: 'pp5', laneId: 'pain', columnId: 's5', text: LONG_WORD, severity: 3 },
      { id: 'm1', laneId: 'numbers', columnId: 's2', text: 'NPS', number: -12, target: 20 },
      { id: 'm2', laneId: 'numbers', columnId: 's4', text: 'On time', number: 87.5, unit: '%', target: 95 },
      { id: 'o1', laneId: 'ideas', columnId: 's3', text: SENTENCES.en, effort: 2, value: 5 },
      {
        id: 'a1',
        laneId: 'do',
        columnId: 's4',
        text: 'Show the date',
        owner: 'Nguyễn Thị Minh',
        status: 'inProgress',
        due: '2027-01-31',
      },
    ],
    points: columns.flatMap((columnId, i) => [
      { laneId: 'mood', columnId, personaId: 'p1', value: [1, 1.5, -2, 0, -0.5, 2][i] ?? 0 },
      { laneId: 'mood', columnId, personaId: 'p2', value: [0, -1, -1.5, 1, 2, 1][i] ?? 0 },
    ]),
    ...extra,
  });
}

/** Many stages and lanes, every cell filled. */
export function denseMap(stageCount: number, laneCount: number, cardsPerCell = 1): MapData {
  const kinds: LaneKind[] = [
    'steps',
    'goals',
    'thoughts',
    'touchpoints',
    'emotion',
    'painPoints',
    'gains',
    'quotes',
  ];
  const stages = Array.from({ length: stageCount }, (_, i) => ({ id: `s${i}`, title: `Stage ${i + 1}` }));
  const lanes = Array.from({ length: laneCount }, (_, i) => ({
    id: `l${i}`,
    kind: kinds[i % kinds.length] ?? 'text',
  }));
  const cards = lanes.flatMap((lane, l) =>
    lane.kind === 'emotion'
      ? []
      : stages.flatMap((stage, s) =>
          Array.from({ length: cardsPerCell }, (_, c) => ({
            id: `c${l}-${s}-${c}`,
            laneId: lane.id,
            columnId: stage.id,
            text: sentences[(l + s + c) % sentences.length] ?? '',
            ...(lane.kind === 'painPoints'
              ? { severity: ((s + c) % 5) + 1, evidence: evidence((s * 3) % 30) }
              : {}),
          })),
        ),
  );
  const points = lanes
    .filter((lane) => lane.kind === 'emotion')
    .flatMap((lane) =>
      stages.map((stage, i) => ({
        laneId: lane.id,
        columnId: stage.id,
        personaId: 'p1',
        value: Math.round(Math.sin(i) * 20) / 10,
      })),
    );
  return makeMap({
    meta: { title: `${stageCount} stages, ${laneCount} lanes`, personaIds: ['p1'] },
    stages,
    lanes,
    cards,
    points,
  });
}

/** A service blueprint with all five zones and three lines. */
export function blueprintMap(): MapData {
  const kinds: LaneKind[] = ['physicalEvidence', 'steps', 'frontstage', 'backstage', 'supportProcesses'];
  const stages = ['Order', 'ชำระเงิน', 'Доставка', 'Layanan'].map((title, i) => ({ id: `s${i}`, title }));
  return makeMap({
    meta: { title: 'Delivery, behind the scenes', kind: 'blueprint', personaIds: ['p1'] },
    stages,
    lanes: kinds.map((kind) => ({ id: kind, kind })),
    cards: kinds.flatMap((kind, k) =>
      stages.map((stage, s) => ({
        id: `${kind}${s}`,
        laneId: kind,
        columnId: stage.id,
        text: sentences[(k + s) % sentences.length] ?? '',
      })),
    ),
  });
}
