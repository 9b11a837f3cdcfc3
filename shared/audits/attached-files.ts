/** The files that are kept as evidence, with what they belong to, for reports and programs. */
import type { Audit, FileProof, Scenario, SetVersion, Visit } from '../model/audits/types.ts';
import { filesOf } from '../model/audits/read-audits.ts';
import { own } from '../model/own.ts';
import { fileKind } from './files/attached-file.ts';
import { questionsOf } from './question-set.ts';

/** A file as programs get it: `type` is what the name says, `size` in bytes. */
export interface PlainFile {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

export const plainFile = ({ name, size }: FileProof): PlainFile => ({
  name,
  type: fileKind(name).mime,
  size,
});

export interface AuditFile {
  readonly questionId: string;
  /** The question's words. */
  readonly text: string;
  readonly file: FileProof;
}

/** An audit's files in the order of its questions; those of questions that it does not ask any more are left out. */
export function auditFiles(audit: Audit, version: SetVersion | null): AuditFile[] {
  return (version ? questionsOf(version.set) : []).flatMap(({ id, text }) =>
    filesOf(own(audit.proofs, id)).map((file) => ({ questionId: id, text, file })),
  );
}

export interface VisitFile {
  /** Null for a file of the whole visit. */
  readonly stepId: string | null;
  readonly file: FileProof;
}

/** A visit's files: those of its steps in the scenario's order, then those of the whole visit. */
export function visitFiles({ steps }: Scenario, visit: Visit): VisitFile[] {
  return [
    ...steps.flatMap(({ id }) => (own(visit.steps, id)?.files ?? []).map((file) => ({ stepId: id, file }))),
    ...visit.files.map((file) => ({ stepId: null, file })),
  ];
}
