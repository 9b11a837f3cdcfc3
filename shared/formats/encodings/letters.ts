/**
 * What texts of the world's languages look like in letters, as far as telling encodings apart needs it: for alphabets,
 * their letters from frequent to rare; for scripts of thousands of signs, the few hundred that make up most of a text.
 * The orders are common knowledge of the languages; only their rough shape matters.
 */

/** Letters beyond ASCII of languages in Latin script, lower case, from frequent to rare. */
export const LATIN_WEST = {
  French: 'éèàêçôûîùâëïœ',
  German: 'üäößé',
  Spanish: 'óíáéñúü¿¡',
  Portuguese: 'ãçáéíóõêâúôà',
  Italian: 'èàéìòù',
  Nordic: 'åäöøæé',
  Dutch: 'ëéïöüèê',
  Icelandic: 'áðíþúéóöæý',
} as const;

export const LATIN_CENTRAL = {
  Polish: 'łęóążśćńź',
  Czech: 'áíéěřščžýůúťďňó',
  Slovak: 'áíéčšžýľúťôňďóäĺŕ',
  Hungarian: 'áéöóőíüűú',
  Romanian: 'ăîâşţ',
  Croatian: 'čšžćđ',
} as const;

/** Vietnamese as Windows-1258 writes it: letters, and the five tone marks behind them. */
export const VIETNAMESE = '\u0301\u0300đôư\u0323êơâ\u0309áàă\u0303éèóúùéíñ' as const;

export const CYRILLIC = {
  Ukrainian: 'оаиніетрсвлкудпмяьзгбчйхцїюєщжшфґ',
  Russian: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё',
  Bulgarian: 'аоеитнрсвлкдпмзгбъуячщцжшйхфюь',
  Belarusian: 'аенірыортклсувздпцмяьгбэчхжшўюёйф',
  Serbian: 'аоеинрстјвкудлпмзгбчцшжћђљњџфх',
} as const;

export const THAI = 'านรอกเง่มยลวดท้ตสะีัคิไบปแุโจพูหชขใผถ์็ืศซณธภฟำษๆญฝฐ๋ฉฮฎฏฤ๊ฆฒฑ๑๒๓๔๕';

export const CHINESE =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直服差送餐味慢快吃菜热够难评店客户退款质货包装';

export const CHINESE_TRADITIONAL =
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直服差送餐味慢快吃菜熱夠難評店客戶退款質貨包裝請謝您';

/** Beside the syllabic signs, which are told by their place in Unicode. */
export const JAPANESE =
  '日一人年大本中国出上生見分事者時前後間自行気手入会高思言私方物何今度来使用品店員対応良悪早遅届商注文電話無料問題配送週回残念丁寧簡単便利親切返金連絡購最初説明楽満足';

export const KOREAN =
  '이다는에가의을하고지은사한도로기리서어나아를시자인대안해정들만라부제보그스수있니면원장과게습일구여상전것주소음거않화없와네우무었더미였요운으내세마때조비중말성신위생영야러공치점합적금선트각래저두진용호연모간회물동계번배송환불문친절좋감최고별드재편품질빠르늦답변직됩됐했할해갔너무정말잘';

/** Signs that any language may have beside its letters, and what they are called together. */
export const SIGNS = '’“”‘–—…•«»„°€£§©®™·№¿¡½²³ªº´¨\u00a0';

/** Full-width punctuation of East Asian texts. */
export const WIDE_SIGNS = '，。！？、；：（）「」『』…～“”‘’《》【】　・ー％';
