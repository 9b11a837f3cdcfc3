/** Imports every real file at hand, where there are any beside the project, and accounts for each record. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importOne, openBench } from './helper.ts';

const DATA = join(import.meta.dirname, '../../../../shared/data');
const there = existsSync(join(DATA, 'reviews'));
if (!there) console.log(`skipped: no real feedback files in ${DATA}`);

/** Records as its README counts them, how many have neither text nor score, and a search with its least hits. */
const FILES: readonly (readonly [file: string, rows: number, rejected: number, search?: string])[] = [
  ['social/en_airline_tweets.csv', 7318, 0, 'flight'],
  ['social/th_wisesight_valid.jsonl', 2404, 0, 'อาหาร'],
  ['reviews/en_airbnb_albany.csv', 6329, 10, 'clean'],
  ['reviews/en_netflix_googleplay.csv', 1194, 0, 'netflix'],
  ['reviews/th_wongnai_restaurants.csv', 21, 0, 'ร้าน'],
  ['reviews/vi_visfd_dev.csv', 1112, 0, 'khong'],
  ['reviews/vi_visfd_train_every4th.csv', 1947, 0, 'không'],
  ['reviews/id_smsa_valid_noheader.tsv', 1260, 0, 'enak'],
  ['reviews/id_hoasa_hotel_aspects_train.csv', 2283, 0, 'bersih'],
  ['reviews/id_casa_cars_aspects_train.csv', 810, 0, 'mobil'],
  ['reviews/id_prdect_semicolon.csv', 2702, 0, 'barang'],
  ['reviews/uk_hotline_store_reviews.csv', 537, 0, 'доставка'],
  ['reviews/zh_waimai_food_delivery.csv', 3996, 0, '好吃'],
  ['reviews/ko_nsmc_5k.ndjson', 5000, 0, '영화'],
  ['reviews/ko_nsmc_arrays/106743.json', 18, 0],
  ['reviews/ko_nsmc_arrays/108728.json', 95, 0],
  ['reviews/ko_nsmc_arrays/11197.json', 18, 0],
  ['reviews/ko_nsmc_arrays/22187.json', 1, 0],
  ['reviews/ko_nsmc_arrays/73585.json', 38, 0],
  ['reviews/ko_nsmc_arrays/92003.json', 100, 0],
  ['surveys/en_nhs_fft_neas.csv', 5096, 0, 'ambulance'],
  ['surveys/en_nhs_phase1_trust_b.csv', 3307, 0, 'staff'],
  ['surveys/en_jupyter_2015_surveygizmo.csv', 1706, 781, 'notebook'],
  ['surveys/en_jupyter_2015_theme_labels_hinderances.csv', 763, 763],
  ['surveys/en_jupyter_2015_theme_labels_difficult.csv', 513, 513],
  ['surveys/en_jupyterlab_2018_usability_notes.csv', 1581, 1313, 'user'],
  ['surveys/en_flying_etiquette_surveymonkey.csv', 1040, 1040],
  ['surveys/en_freecodecamp_2016_typeform.csv', 4000, 3570],
  ['surveys/en_carpentrycon_2020_nps_mojibake.csv', 124, 0],
  ['surveys/en_carpentries_2020_longterm.csv', 87, 0],
  ['surveys/en_qualtrics_3headers_sample.csv', 1, 0],
  ['tickets/en_cfpb_complaints_with_narrative.json', 10, 0, 'card'],
  ['tickets/en_cfpb_complaints_no_narrative.json', 25, 25],
  ['tickets/en_zendesk_shape_demo.json', 5, 0],
  ['reencoded/vi_visfd_utf16le_bom.tsv', 1112, 0, 'khong'],
  ['reencoded/th_wisesight_windows874.csv', 2160, 0, 'อาหาร'],
  ['reencoded/uk_hotline_windows1251_semicolon.csv', 537, 0, 'доставка'],
  ['reencoded/zh_waimai_gb18030.csv', 3996, 0, '好吃'],
  ['reencoded/fr_nps_excel_style_cp1252_semicolon_decimalcomma.csv', 6248, 150, 'bien'],
  ['surveys/fr_nps_garden_store_mixed_encoding.csv', 6977, 150, 'bien'],
  ['surveys/en_starwars_surveymonkey_2headers_macroman.csv', 593, 593],
  ['reencoded/id_hoasa_utf8_bom_semicolon_crlf.csv', 2283, 0, 'bersih'],
];

const REFUSED = [
  ['reviews/id_tokopedia_reviews.xlsx', 'unsupported'],
  ['surveys/th_crm_survey_buddhist_dates.xlsx', 'unsupported'],
  ['big/ko_nsmc_100k.csv.gz', 'unsupported'],
] as const;

describe.skipIf(!there)('real files', () => {
  const cases = FILES.map(([file, rows, rejected, search]) => ({ file, rows, rejected, search }));
  it.each(cases)('$file: $rows records', async ({ file, rows, rejected, search }) => {
    const bench = openBench();
    try {
      const path = join(DATA, file);
      const report = await importOne(bench, path);
      expect(report).toMatchObject({
        file: basename(file),
        rows,
        imported: rows - rejected,
        rejectedCount: rejected,
      });
      expect(new Set(report.rejected.map((one) => one.reason))).toEqual(
        new Set(rejected > 0 ? ['no text and no score'] : []),
      );
      const items = bench.all();
      expect(items).toHaveLength(rows - rejected);
      expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
      expect(bench.feedback.count({ search: search ?? '' }).total).toBeGreaterThanOrEqual(search ? 1 : 0);
      expect(await importOne(bench, path)).toMatchObject({
        imported: 0,
        updated: 0,
        duplicates: rows - rejected,
      });
    } finally {
      bench.close();
    }
  });

  it.each(REFUSED)('%s is refused as a whole', async (file, code) => {
    const bench = openBench();
    try {
      await expect(importOne(bench, join(DATA, file))).rejects.toMatchObject({
        code,
        where: { file: basename(file) },
      });
      expect(bench.all()).toEqual([]);
      expect(bench.feedback.sources()).toEqual([]);
    } finally {
      bench.close();
    }
  });
});
