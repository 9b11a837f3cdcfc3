/** Finds the encoding of a text by its content: the whole of it, as a file may be ASCII for long and then not. */
import { isAscii, isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { FEEDBACK_ENCODINGS, type FeedbackEncoding } from '../../../../shared/contract/types.ts';
import { tallyUtf8, unicodeMark, wholeUtf8 } from '../../../../shared/formats/encoding.ts';
import { chooseEncoding, type EncodingChoice } from '../../../../shared/formats/encodings/choose.ts';
import { PIECE } from './bytes.ts';

export interface FoundEncoding {
  readonly encoding: FeedbackEncoding;
  /** Bytes of a byte order mark. */
  readonly skip: number;
  /** Why, in plain words. */
  readonly reason: string;
  /** All of it is valid in this encoding: nobody need look for damage. */
  readonly clean: boolean;
  /** What a person should know of the choice; '' where it is plain. */
  readonly doubt: string;
}

/** Lines beyond ASCII that are looked at: of the whole text, and of one piece of it. */
const LOOK = 32 * 1024;
const LOOK_PIECE = 12 * 1024;
const LINE = 4096;
/** Once bytes are known not to be UTF-8, the rest of a long text is looked at no further than this. */
const ENOUGH = 8 * 1024 * 1024;
/** Characters of valid UTF-8 are counted in this much of a piece, and guessed from that for the rest. */
const COUNTED = 4096;
/** Text is UTF-8 with damage where it has this many whole characters for each place that is none. */
const WHOLE_FOR_BAD = 2;

const NAMES: Readonly<Record<FeedbackEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1250': 'Windows-1250',
  'windows-1251': 'Windows-1251',
  'windows-1252': 'Windows-1252',
  'windows-1258': 'Windows-1258',
  'windows-874': 'Windows-874',
  'koi8-u': 'KOI8-U',
  'koi8-r': 'KOI8-R',
  shift_jis: 'Shift-JIS',
  gb18030: 'GB 18030',
  big5: 'Big5',
  'euc-kr': 'EUC-KR',
  macintosh: 'Mac Roman',
};

const decoders = new Map<FeedbackEncoding, TextDecoder>();
function decode(encoding: FeedbackEncoding, bytes: Uint8Array): string {
  let decoder = decoders.get(encoding);
  if (!decoder) decoders.set(encoding, (decoder = new TextDecoder(encoding)));
  return decoder.decode(bytes);
}

/** @param pieces the text from its beginning; a piece is done with when the next one is taken */
export function findEncoding(pieces: Iterable<Buffer>): FoundEncoding {
  const scan = new Scan();
  let first = true;
  for (const piece of pieces) {
    if (first) {
      const mark = unicodeMark(piece);
      if (mark && mark.encoding !== 'utf-8') return { ...mark, clean: false, doubt: '' };
      if (mark) scan.mark = mark.skip;
    }
    first = false;
    scan.take(piece);
    if (scan.enough) break;
  }
  return scan.found();
}

/** One pass over a text that is no UTF-16. */
class Scan {
  /** Bytes of a UTF-8 byte order mark. */
  mark = 0;
  #carry = Buffer.alloc(0);
  #ascii = true;
  #good = 0;
  #bad = 0;
  #sinceBad = 0;
  readonly #lines: Buffer[] = [];
  #lineBytes = 0;

  get enough(): boolean {
    return this.#sinceBad > ENOUGH && this.#good < this.#bad * WHOLE_FOR_BAD;
  }

  take(piece: Buffer): void {
    if (this.#carry.length === 0 && isAscii(piece)) {
      if (this.#bad > 0) this.#sinceBad += piece.length;
      return;
    }
    this.#ascii = false;
    const bytes = this.#carry.length > 0 ? Buffer.concat([this.#carry, piece]) : piece;
    const whole = bytes.subarray(0, wholeUtf8(bytes));
    this.#carry = Buffer.from(bytes.subarray(whole.length));
    this.#look(whole);
  }

  #look(bytes: Buffer): void {
    this.#collect(bytes);
    if (isUtf8(bytes)) {
      const part = bytes.subarray(0, COUNTED);
      this.#good += 1 + (tallyUtf8(part).good * bytes.length) / part.length;
    } else {
      const { good, bad } = tallyUtf8(bytes);
      this.#good += good;
      this.#bad += bad;
    }
    if (this.#bad > 0) this.#sinceBad += bytes.length;
  }

  /** Keeps lines beyond ASCII, some of every piece. */
  #collect(bytes: Buffer): void {
    let room = Math.min(LOOK_PIECE, LOOK - this.#lineBytes);
    let start = 0;
    while (room > 0 && start < bytes.length) {
      const at = bytes.indexOf(10, start);
      const end = at === -1 ? bytes.length : at;
      const line = bytes.subarray(start, Math.min(end, start + LINE));
      if (!isAscii(line)) {
        this.#lines.push(Buffer.from(line));
        this.#lineBytes += line.length;
        room -= line.length;
      }
      start = end + 1;
    }
  }

  found(): FoundEncoding {
    if (this.#carry.length > 0) this.#look(this.#carry);
    const clean = this.#bad === 0;
    if (this.mark > 0 || this.#good >= this.#bad * WHOLE_FOR_BAD) {
      const reason =
        this.mark > 0
          ? 'a byte order mark at its beginning says so'
          : this.#ascii
            ? 'it is plain ASCII, which is the same in every encoding'
            : clean
              ? 'all of it is valid UTF-8'
              : 'nearly all of it is valid UTF-8';
      return { encoding: 'utf-8', skip: this.mark, reason, clean, doubt: '' };
    }
    const choice = chooseEncoding(this.#lines, decode);
    return {
      encoding: choice.encoding,
      skip: 0,
      reason: reasonOf(choice),
      clean: false,
      doubt: doubtOf(choice),
    };
  }
}

function reasonOf({ encoding, language, bytes }: EncodingChoice): string {
  const letters = language === 'plain' ? 'signs beyond ASCII' : `letters beyond ASCII look ${language}`;
  return `it is not UTF-8, and as ${NAMES[encoding]} its ${letters}${language === 'plain' ? ' make sense' : ''} (${bytes.toLocaleString('en')} bytes looked at)`;
}

/** Below these a choice is a guess. */
const SURE_BYTES = 6;
const SURE_MARGIN = 3;
const SURE_FIT = -7;

function doubtOf({ encoding, bytes, margin, fit }: EncodingChoice): string {
  const look = 'Look at the rows below, and choose another encoding where letters are wrong.';
  if (fit < SURE_FIT)
    return `The file is in no encoding that Sojourn knows; it is read as ${NAMES[encoding]}. ${look}`;
  if (bytes >= SURE_BYTES && margin >= SURE_MARGIN) return '';
  return `The encoding ${NAMES[encoding]} is a guess: too few letters tell which it is. ${look}`;
}

/** What is known of an encoding that a person chose: a byte order mark of it is still no text. */
export function chosenEncoding(encoding: FeedbackEncoding, head: Buffer): FoundEncoding {
  const mark = unicodeMark(head.subarray(0, PIECE));
  const skip = mark?.encoding === encoding ? mark.skip : 0;
  return { encoding, skip, reason: 'as you chose', clean: false, doubt: '' };
}

/** The encoding that one of its usual labels stands for ("cp1251", "TIS-620", "latin1"), or null. */
export function encodingNamed(label: string): FeedbackEncoding | null {
  try {
    const { encoding } = new TextDecoder(label.replace(/^cp-?(\d)/i, 'windows-$1'));
    const name = encoding === 'gbk' ? 'gb18030' : encoding;
    return FEEDBACK_ENCODINGS.find((one) => one === name) ?? null;
  } catch {
    return null;
  }
}
