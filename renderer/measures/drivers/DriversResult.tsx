import type { DriverReport } from '../../../shared/contract/driver-types.ts';
import { DriversFindings } from './DriversFindings.tsx';
import { ImproveFirst } from './ImproveFirst.tsx';

/** What was found, and what can be made of it. */
export function DriversResult({ report }: { report: DriverReport }) {
  return (
    <>
      <DriversFindings report={report} />
      {report.analysis.none ? null : <ImproveFirst report={report} />}
    </>
  );
}
