/** SurveyMonkey, as its program writes it. */
import { csvOf } from '../feedback-files.ts';
import type { KnownExport } from './known-export.ts';

export const SURVEYMONKEY: KnownExport = {
  preset: 'SurveyMonkey',
  file: 'b.csv',
  content: csvOf([
    [
      'Respondent ID',
      'Collector ID',
      'Start Date',
      'End Date',
      'Custom Data 1',
      'Apa yang paling mengganggu?',
      'Apa yang Anda pakai?',
      '',
    ],
    ['', '', '', '', '', 'Open-Ended Response', 'Aplikasi', 'Situs web'],
    [
      '114000001',
      '9',
      '01/15/2024 10:00:00',
      '01/15/2024 10:05:00',
      'x',
      'Antrean kasir terlalu panjang setiap sore.',
      'Aplikasi',
      '',
    ],
    [
      '114000002',
      '9',
      '01/16/2024 11:00:00',
      '01/16/2024 11:05:00',
      'x',
      'Barang sering habis dan tidak diberi tahu.',
      '',
      'Situs web',
    ],
    ['114000003', '9', '01/17/2024 12:00:00', '01/17/2024 12:05:00', 'x', '', 'Aplikasi', 'Situs web'],
  ]),
  roles: { 'Respondent ID': 'id', 'End Date': 'date', 'Apa yang paling mengganggu?': 'text' },
  scale: null,
  imported: 2,
  rejected: 1,
  item: ['Antrean kasir terlalu panjang setiap sore.', null, '2024-01-15'],
};
