/** Usual names of the columns of feedback files, in English and in the languages that Sojourn is checked with. */

/** Name lists are compared in this form: lower case, words split at capitals, digits' and signs' borders. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}#]+/gu, ' ')
    .trim();
}

/**
 * Compares a `plainName` with lists of names, `|` between them.
 *
 * @param exact whole names: 3
 * @param part names that may stand inside a longer one: 2
 * @returns 0 for any other name
 */
export function matcher(exact: string, part: string): (plain: string) => number {
  const whole = new Set(exact.split('|').map((name) => name.trim()));
  const parts = part
    .split('|')
    .map((name) => name.trim())
    .filter(Boolean);
  return (plain) => {
    if (whole.has(plain)) return 3;
    const padded = ` ${plain} `;
    return parts.some((name) => {
      // Thai names are written without blanks, so a part may stand anywhere in them; Ukrainian words change their ends.
      if (/[\u0E00-\u0E7F]/.test(name)) return plain.includes(name);
      return padded.includes(/[\u0400-\u04FF]/.test(name) ? ` ${name}` : ` ${name} `);
    })
      ? 2
      : 0;
  };
}

/** The customer's own words. Each returns 3 for a usual name, 2 for a name that holds one, 0 otherwise. */
export const textName = matcher(
  'text|texts|comment|comments|review|reviews|content|feedback|verbatim|message|body|review text|review body|' +
    'comment text|customer review|complaint what happened|sentence|tweet|document|description|fft answer|remarks|' +
    'open ended response|ข้อความ|ความคิดเห็น|รีวิว|คอมเมนต์|ความเห็น|ข้อเสนอแนะ|เนื้อหา|คำติชม|' +
    'відгук|відгуки|коментар|коментарі|текст|повідомлення|зауваження|опис|' +
    'ulasan|komentar|pesan|teks|isi|isi ulasan|saran|keluhan|masukan|umpan balik|tanggapan|' +
    'bình luận|nhận xét|nội dung|ý kiến|phản hồi|góp ý|đánh giá|nội dung đánh giá|' +
    'commentaire|commentaires|explication|kommentar|comentario|opinion|評論|评论|内容|리뷰|후기|내용',
  'comment|comments|review|feedback|verbatim|complaint|remarks|notes|suggestion|suggestions|narrative|' +
    'ความคิดเห็น|รีวิว|ข้อเสนอแนะ|ความเห็น|คอมเมนต์|відгук|коментар|текст|побажання|ulasan|komentar|saran|keluhan|masukan|' +
    'bình luận|nhận xét|ý kiến|góp ý|phản hồi|commentaire|explication',
);

/** Names that may hold the customer's words where no better column is there. */
export const weakTextName = matcher(
  'answer|answers|response|responses|note|notes|reason|value|jawaban|catatan|câu trả lời|ghi chú|คำตอบ|หมายเหตุ|відповідь|примітка',
  'answer|response|reason|tell us|why|jawaban|alasan|mengapa|câu trả lời|lý do|tại sao|คำตอบ|เหตุผล|ทำไม|відповідь|чому|причина',
);

/** Headings that belong before the customer's words. */
export const titleName = matcher(
  'title|subject|headline|summary|heading|review title|review headline|judul|subjek|perihal|tiêu đề|chủ đề|หัวข้อ|หัวเรื่อง|ชื่อเรื่อง|тема|заголовок|titre|objet',
  '',
);

export const scoreName = matcher(
  'score|rating|ratings|stars|star|star rating|nps|nps score|csat|ces|n star|n stars|grade|customer rating|recommendation score|' +
    'review rating|review score|likelihood to recommend|fft categorical answer|sentiment|sentiment score|empathy score|satisfaction|คะแนน|เรตติ้ง|ดาว|ให้คะแนน|คะแนนรีวิว|' +
    'оцінка|рейтинг|бал|бали|зірки|nilai|skor|rating pelanggan|bintang|penilaian|điểm|điểm số|số sao|sao|đánh giá|xếp hạng|' +
    'note|bewertung|puntuación|평점|별점|评分|評分',
  'score|rating|stars|nps|csat|ces|recommend|satisfaction|คะแนน|ความพึงพอใจ|оцінка|рейтинг|порекоменд|задоволен|nilai|skor|bintang|' +
    'rekomendasi|kepuasan|điểm|số sao|giới thiệu|hài lòng|recommander',
);
/** Names of a score that is about the thing or its average, not this customer's own. */
export const othersScore = matcher(
  'overall rating|average rating|avg rating|product rating|total score',
  'overall|average|avg|mean|total|product|store|รวม|เฉลี่ย|середн|середня|rata rata|trung bình',
);
/** Names of numbers that are no scores however small they are. */
export const otherNumber = matcher(
  'index|id|age|year|month|day|week|hour|count|likes|helpful|version|row|no|number|price|lat|lng|latitude|longitude|#',
  'count|number|sold|likes|votes|total|price|age|year|month|hours|day|days|version|index|id|lat|long|latitude|longitude|duration|' +
    'confidence|up|down|thumbs|how many|how much|code|phone|zip|retweet|helpful|amount|income|money|จำนวน|อายุ|ราคา|кількість|вік|ціна|jumlah|usia|harga|số lượng|tuổi|giá',
);

export const dateName = matcher(
  'date|at|time|timestamp|created|created at|date time|datetime|submitted|submit date|date submitted|submitted at|review date|' +
    'date received|recorded date|posted|posted at|published|published at|tweet created|วันที่|วัน|เวลา|วันที่รีวิว|' +
    'дата|час|дата відгуку|створено|tanggal|tgl|waktu|tanggal ulasan|ngày|thời gian|ngày đánh giá|ngày tạo|datum|fecha|날짜|日期',
  'date|submitted|created|timestamp|received|posted|recorded|วันที่|дата|tanggal|waktu|ngày|thời gian',
);
/** Names of dates that are not the day of the feedback. */
export const otherDate = matcher(
  'date of birth|birth date|birthday|dob|updated at|last updated',
  'birth|born|birthday|updated|start|started|sent|due|resolved|closed|purchase|visit|check|เกิด|народження|lahir|sinh|оновлено|diperbarui|cập nhật',
);
/** Among several dates, the one on which the customer was done. */
export const bestDate = matcher(
  'date submitted|submit date|recorded date|review date|date received|created at|at|date|submit date utc|submitted at',
  'submit|submitted|recorded',
);

export const idName = matcher(
  'id|review id|comment id|ticket id|response id|respondent id|respondentid|complaint id|feedback id|tweet id|message id|item id|' +
    'external id|uuid|guid|record id|survey id|answer id|case id|รหัส|รหัสรีวิว|ідентифікатор|код|id відгуку|id ulasan|kode|mã|mã đánh giá|id đánh giá',
  'id',
);
/** The best of several id columns: the id of the feedback itself and not of a person or product. */
export const ownId = matcher(
  'id|review id|comment id|ticket id|response id|complaint id|feedback id|tweet id|record id|uuid|external id|answer id',
  'review id|comment id|ticket id|response id|complaint id|feedback id',
);

export const authorName = matcher(
  'author|user|username|user name|name|customer|customer name|reviewer|reviewer name|nickname|screen name|ผู้เขียน|ชื่อ|ผู้ใช้|ชื่อผู้ใช้|ลูกค้า|' +
    'автор|ім я|користувач|клієнт|покупець|penulis|nama|pengguna|pelanggan|nama pengguna|tác giả|tên|người dùng|khách hàng|tên khách hàng',
  'author|reviewer name|user name|customer name',
);
export const channelName = matcher(
  'channel|medium|touchpoint|source channel|distribution channel|contact channel|submitted via|ช่องทาง|канал|джерело|saluran|kanal|kênh|nguồn',
  '',
);
export const languageName = matcher(
  'language|lang|locale|user language|ภาษา|мова|bahasa|ngôn ngữ|langue|sprache|idioma',
  '',
);

/** True where a name is usual for any role: evidence that the first row is a header. */
export function isKnownName(plain: string): boolean {
  return [
    textName,
    titleName,
    scoreName,
    dateName,
    idName,
    authorName,
    channelName,
    languageName,
    weakTextName,
  ].some((match) => match(plain) === 3);
}
