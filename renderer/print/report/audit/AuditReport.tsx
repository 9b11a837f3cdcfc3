/** An audit on paper: scores beside others, the profile, where points are lost, what changed, what follows from it. */
import type { ReactNode } from 'react';
import { fileKind, fileSizeWords } from '../../../../shared/audits/files/attached-file.ts';
import type { PrintedAudit } from '../../../../shared/audits/printed.ts';
import type { Beside } from '../../../../shared/audits/results.ts';
import type { ReportSection } from '../../../../shared/contract/print.ts';
import { FINDING_KINDS } from '../../../../shared/model/audits/types.ts';
import { channelWord } from '../../../../shared/model/words.ts';
import { langOf } from '../../../../shared/print/lang.ts';
import { ResultRadar } from '../../../audit/result/ResultRadar.tsx';
import {
  answeredWords,
  auditName,
  brandWords,
  changeWords,
  FINDING_WORDS,
  oneDecimal,
  percentWords,
  pointsWords,
  timeWords,
  whyWords,
} from '../../../audit/words.ts';
import { ScoreRows } from './ScoreRows.tsx';
import './audit-report.css';

type AuditSection = Extract<ReportSection, { kind: 'audit' }>;

/** Questions that are listed; a report is no list of everything. */
const LISTED = 15;
/** Width of the radar in px, for a page of A4. */
const RADAR_PX = 640;

export function AuditReport({ section }: { readonly section: AuditSection }) {
  const { result, besides, lost, changes, findings, inventory, files } = section.audit;
  const { audit, total } = result;
  const [first] = besides;
  return (
    <>
      <h1 lang={langOf(section.title)}>{section.title}</h1>
      <p className="quiet">
        {[brandWords(audit.brand), timeWords(audit), answeredWords(total)].filter(Boolean).join(' · ')}
        {total.open > 0 ? ` · ${total.open} still open` : ''}
      </p>
      <p className="audit-total">
        <strong>{percentWords(total.percent)}</strong>{' '}
        {total.percent === null ? whyWords(total) : `${pointsWords(total)} points`}
      </p>
      <ScoreRows result={result} besides={besides} />
      <p className="quiet">
        Points earned of points possible; what does not apply is left out of both.
        {besides.length > 0
          ? ' Others: their score over the questions that both answered on the same scale (n), and how far this audit is above it.'
          : ''}
      </p>
      <div className="audit-radar">
        <ResultRadar result={result} besides={besides} width={RADAR_PX} />
      </div>
      <Questions title="Where most points are lost" more={lost.length - LISTED}>
        {lost.slice(0, LISTED).map(({ text, note, lost: points, possible }) => (
          <tr key={text}>
            <td lang={langOf(text)}>
              {text}
              {note === '' ? null : <span className="quiet">{note}</span>}
            </td>
            <td>
              −{oneDecimal(points)} of {oneDecimal(possible)}
            </td>
          </tr>
        ))}
      </Questions>
      <Changes changes={changes} beside={first} />
      <Findings findings={findings} />
      <Touchpoints inventory={inventory} />
      <Files files={files} />
    </>
  );
}

function Questions({
  title,
  more,
  children,
}: {
  title: string;
  more: number;
  children: readonly ReactNode[];
}) {
  if (children.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <table className="plan audit-list">
        <tbody>{children}</tbody>
      </table>
      {more > 0 ? <p className="quiet">And {more} more.</p> : null}
    </>
  );
}

function Changes({ changes, beside }: { changes: PrintedAudit['changes']; beside: Beside | undefined }) {
  if (!beside) return null;
  return (
    <Questions title={`What differs from “${auditName(beside.audit)}”`} more={changes.length - LISTED}>
      {changes.slice(0, LISTED).map(({ questionId, text, before, now, points }) => (
        <tr key={questionId}>
          <td lang={langOf(text)}>{text}</td>
          <td>
            {before} → {now} ({changeWords(points)})
          </td>
        </tr>
      ))}
    </Questions>
  );
}

function Findings({ findings }: { findings: PrintedAudit['findings'] }) {
  return FINDING_KINDS.map((kind) => {
    const list = findings.filter((finding) => finding.kind === kind);
    if (list.length === 0) return null;
    return (
      <section key={kind}>
        <h2>{FINDING_WORDS[kind].many}</h2>
        <ul className="audit-findings-list">
          {list.map(({ id, text }) => (
            <li key={id} lang={langOf(text)}>
              {text}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function Touchpoints({ inventory }: { inventory: PrintedAudit['inventory'] }) {
  if (inventory.length === 0) return null;
  return (
    <>
      <h2>Touchpoints</h2>
      <table className="plan">
        <thead>
          <tr>
            {['Touchpoint', 'Channel', 'Owner', 'Influence', 'Satisfaction'].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inventory.map(({ id, name, channel, owner, influence, satisfaction }) => (
            <tr key={id}>
              <td lang={langOf(name)}>{name}</td>
              <td>{channel === '' ? '–' : channelWord(channel)}</td>
              <td lang={langOf(owner)}>{owner === '' ? '–' : owner}</td>
              <td>{influence ?? '–'}</td>
              <td>{satisfaction ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Files({ files }: { files: PrintedAudit['files'] }) {
  if (files.length === 0) return null;
  return (
    <>
      <h2>Files kept as evidence</h2>
      <table className="plan audit-files">
        <thead>
          <tr>
            {['File', 'Type', 'Size', 'Question'].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {files.map(({ questionId, text, file: { hash, name, size } }) => (
            <tr key={`${questionId}/${hash}`}>
              <td lang={langOf(name)}>{name}</td>
              <td>{fileKind(name).words}</td>
              <td>{fileSizeWords(size)}</td>
              <td lang={langOf(text)}>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        They are in the workspace, and are saved to disk from the question that they back.
      </p>
    </>
  );
}
