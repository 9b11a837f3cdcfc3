/** Files of any kind that are kept as evidence: their bounds, and what kind a name says they are. */
import { SojournError } from '../../contract/errors.ts';
import { endingOf } from '../../text/file-name.ts';

/** Most bytes of a file that is kept as evidence: an hour of speech, a long report. */
export const MOST_FILE_BYTES = 25 * 1024 * 1024;

/** @throws SojournError `tooLarge`, `badInput` for an empty file */
export function assertFileSize(name: string, bytes: number): void {
  const what = name === '' ? 'The file' : `“${name}”`;
  const where = name === '' ? {} : { file: name };
  if (bytes > MOST_FILE_BYTES) {
    throw new SojournError('tooLarge', `${what} is larger than ${MOST_FILE_BYTES / 1024 / 1024} MB.`, {
      remedy: 'Keep it elsewhere and note where, or attach the part that matters.',
      where,
    });
  }
  if (bytes > 0) return;
  throw new SojournError('badInput', `${what} is empty.`, {
    remedy: 'Choose the file that was meant.',
    where,
  });
}

interface FileKind {
  /** Media type; by the name alone, so it says nothing of the content. */
  readonly mime: string;
  /** For people. */
  readonly words: string;
}

const KINDS: Readonly<Record<string, FileKind>> = {
  '.pdf': { mime: 'application/pdf', words: 'PDF' },
  '.txt': { mime: 'text/plain', words: 'Text' },
  '.md': { mime: 'text/markdown', words: 'Text' },
  '.rtf': { mime: 'application/rtf', words: 'Rich text' },
  '.html': { mime: 'text/html', words: 'Web page' },
  '.htm': { mime: 'text/html', words: 'Web page' },
  '.eml': { mime: 'message/rfc822', words: 'Mail' },
  '.csv': { mime: 'text/csv', words: 'Table (CSV)' },
  '.tsv': { mime: 'text/tab-separated-values', words: 'Table (TSV)' },
  '.json': { mime: 'application/json', words: 'JSON' },
  '.doc': { mime: 'application/msword', words: 'Word document' },
  '.docx': {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    words: 'Word document',
  },
  '.xls': { mime: 'application/vnd.ms-excel', words: 'Excel workbook' },
  '.xlsx': {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    words: 'Excel workbook',
  },
  '.ppt': { mime: 'application/vnd.ms-powerpoint', words: 'Presentation' },
  '.pptx': {
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    words: 'Presentation',
  },
  '.odt': { mime: 'application/vnd.oasis.opendocument.text', words: 'Text document' },
  '.ods': { mime: 'application/vnd.oasis.opendocument.spreadsheet', words: 'Spreadsheet' },
  '.odp': { mime: 'application/vnd.oasis.opendocument.presentation', words: 'Presentation' },
  '.mp3': { mime: 'audio/mpeg', words: 'Audio (MP3)' },
  '.m4a': { mime: 'audio/mp4', words: 'Audio (M4A)' },
  '.ogg': { mime: 'audio/ogg', words: 'Audio (Ogg)' },
  '.opus': { mime: 'audio/ogg', words: 'Audio (Opus)' },
  '.wav': { mime: 'audio/wav', words: 'Audio (WAV)' },
  '.flac': { mime: 'audio/flac', words: 'Audio (FLAC)' },
  '.mp4': { mime: 'video/mp4', words: 'Video (MP4)' },
  '.mov': { mime: 'video/quicktime', words: 'Video (MOV)' },
  '.webm': { mime: 'video/webm', words: 'Video (WebM)' },
  '.png': { mime: 'image/png', words: 'Picture (PNG)' },
  '.jpg': { mime: 'image/jpeg', words: 'Picture (JPEG)' },
  '.jpeg': { mime: 'image/jpeg', words: 'Picture (JPEG)' },
  '.svg': { mime: 'image/svg+xml', words: 'Drawing (SVG)' },
  '.zip': { mime: 'application/zip', words: 'Archive (ZIP)' },
};

/** What a name says a file is; a file of an unknown kind goes by its ending. */
export function fileKind(name: string): FileKind {
  const ending = endingOf(name);
  const known = Object.hasOwn(KINDS, ending.toLowerCase()) ? KINDS[ending.toLowerCase()] : undefined;
  const words = ending === '' ? 'File' : `${ending.slice(1).toUpperCase()} file`;
  return known ?? { mime: 'application/octet-stream', words };
}

/** "842 bytes", "12 kB", "1.4 MB". */
export function fileSizeWords(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** "PDF · 1.4 MB". */
export function fileWords({ name, size }: { readonly name: string; readonly size: number }): string {
  return `${fileKind(name).words} · ${fileSizeWords(size)}`;
}
