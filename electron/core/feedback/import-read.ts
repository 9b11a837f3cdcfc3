/** The reading half of an import: from a file to items that are ready to be written. */
import { REJECTED_LIMIT, type RejectedRow } from '../../../shared/contract/types.ts';
import { parseItem, planItems, type ItemPlan } from '../../../shared/formats/item.ts';
import { storable } from '../../../shared/formats/known-columns.ts';
import { maskText } from '../../../shared/privacy/mask.ts';
import type { Treatment } from '../../../shared/privacy/treat.ts';
import { Unread } from './unread.ts';
import { Identities, RepeatedId } from './identities.ts';
import { sourceNameOf, treatedMark } from './identity.ts';
import {
  stopWhenCancelled,
  type ImportControl,
  type ImportRequest,
  type ImportSink,
} from './import-types.ts';
import type { NewItem } from './item-store.ts';
import { personalOf, treatmentOf, withPrivacy } from './privacy.ts';
import { readRecords, type RecordSink } from './read-records.ts';
import { sampleFile } from './sample.ts';

/** Items that are given out together. */
const BATCH = 250;
const BATCH_CHARS = 1024 * 1024;

/**
 * Reads a file and gives its items to `sink`.
 *
 * @throws SojournError where the file cannot be read to its end, or `cancelled`
 */
export function readImport(request: ImportRequest, control: ImportControl, sink: ImportSink): void {
  const { file } = request;
  const sample = sampleFile(file, request);
  const personal = personalOf(sample);
  const mapping = withPrivacy(sample.guess.mapping, personal, request.privacy ?? [], file.name);
  const plan = planItems(mapping);
  const source = request.source ?? sourceNameOf(file.name);
  const start = { source, file: file.name, format: sample.spec.format, mapping: storable(mapping) };
  const pause = (): void => stopWhenCancelled(control);
  const readAll = (identities: Identities): void => {
    sink.begin(start);
    const treatment = treatmentOf(sample, mapping, personal, request.key);
    const items = new ItemReader(plan, identities, treatment, sink);
    const { names, doubtful } = readRecords(
      file,
      sample,
      { pause, progress: (share) => control.progress(share) },
      items,
    );
    const { unread, ...end } = items.end(names);
    sink.end({
      ...end,
      warnings: [...sample.notes, ...sample.guess.told, doubtful, ...unread].filter(Boolean),
    });
  };
  try {
    readAll(new Identities(source, plan));
  } catch (error) {
    if (!(error instanceof RepeatedId)) throw error;
    // Ids that stand for several records must be known before the first id is given out: read the file for them.
    sink.restart();
    const identities = new Identities(source, plan);
    readRecords(
      file,
      sample,
      { pause, progress: () => {} },
      {
        record: (values, names) => identities.look(values, names),
        reject: () => {},
      },
    );
    identities.trust();
    readAll(identities);
  }
}

/** Turns records into items and gives them out in batches. */
class ItemReader implements RecordSink {
  readonly #plan: ItemPlan;
  readonly #identities: Identities;
  readonly #treatment: Treatment;
  readonly #sink: ImportSink;
  #batch: NewItem[] = [];
  #chars = 0;
  #rejectedCount = 0;
  readonly #rejected: RejectedRow[] = [];
  readonly #unread: Unread;

  constructor(plan: ItemPlan, identities: Identities, treatment: Treatment, sink: ImportSink) {
    this.#plan = plan;
    this.#identities = identities;
    this.#treatment = treatment;
    this.#sink = sink;
    this.#unread = new Unread(plan);
  }

  readonly record: RecordSink['record'] = (values, names, row) => {
    const read = parseItem(values, this.#plan);
    if (typeof read === 'string') {
      this.reject(row, read);
      return;
    }
    // Who a record is follows from what was read, so that it is known again; what is stored, from what is left of it.
    const identity = this.#identities.of(values, names, read);
    const { id, repeat, former } = identity;
    const stored = repeat ? values : this.#treatment.treat(values, names);
    const item = stored === values ? read : parseItem(stored, this.#plan);
    if (typeof item === 'string') {
      this.reject(row, item);
      return;
    }
    this.#unread.add(row, read.unread);
    const content = treatedMark(identity.content, values, stored, names);
    const { text, score, date, told, author, customer, channel, language } = item;
    const fields = JSON.stringify(item.fields);
    this.#batch.push({
      id,
      repeat,
      row,
      content,
      former: former && { ...former, content: treatedMark(former.content, values, stored, names) },
      told,
      text,
      index: null,
      score,
      date,
      author,
      customer,
      channel,
      language,
      fields,
    });
    this.#chars += text.length + fields.length;
    if (this.#batch.length >= BATCH || this.#chars >= BATCH_CHARS) this.#give();
  };

  readonly reject = (row: number, reason: string): void => {
    this.#rejectedCount += 1;
    if (this.#rejected.length < REJECTED_LIMIT) this.#rejected.push({ row, reason: maskText(reason) });
  };

  end(names: readonly string[]) {
    this.#give();
    return {
      names: names.map(maskText),
      rejected: this.#rejected,
      rejectedCount: this.#rejectedCount,
      masked: this.#treatment.counts,
      unread: this.#unread.notes(),
    };
  }

  #give(): void {
    if (this.#batch.length > 0) this.#sink.items(this.#batch);
    this.#batch = [];
    this.#chars = 0;
  }
}
