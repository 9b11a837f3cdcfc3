/**
 * Words that lists of function words lack and that fill feedback: politeness, stress, chat, and (below) words that say
 * something only beside another: refusals, plain judgements, the commonest verbs. Folded as `foldCase` does.
 */

/** Passed over. `*` is for every language. */
export const SILENT: Readonly<Record<string, string>> = {
  '*': 'ok okay oke hi hello lol haha hahaha hehe wkwk br nbsp amp http https www com href rt etc vs',
  en: `i'm i've i'd i'll it's that's you're they're we're there's let's he's she's what's im ive id ill its thats u ur r n
    y'all hey hello please pls plz thanks thank thx ty yes yeah yep oh wow omg really very just even ever still also
    too so quite much more most lot lots bit every anyone anything everything everyone someone something nothing
    one two three again already always back because cause during each either else ever few first last every however
    maybe perhaps rather soon such than though thru til till until upon via when where whether which while who
    whom why within without yet again off down up out own same here these those shall may us been being does did doing
    having am are isn not's myself yourself themselves itself per way going gonna gotta go goes went gone got get gets
    getting gave give given giving take takes took taken taking made make makes making put let said say says saying tell
    told know knows knew known think thought see seen saw look looking looks come came coming want wanted wants need
    needed needs keep keeps kept seem seems seemed feel felt try tried trying ask asked use used using thing things stuff
    day days today yesterday tomorrow week weeks month months year years time times people person guy guys man around
    away actually literally basically definitely absolutely completely totally extremely super pretty especially
    almost enough instead since about after before between both through under over again once another others
    however although able being any many will would could should she he her his him they found find finds
    done happen happened happens received receive start started end full due able sure overall within number different anyway hope hopefully left right next long little big small less`,
  uk: `дуже також зовсім просто навіть взагалі ніколи ніхто потім зараз сьогодні вчора завтра день дня днів години годин хвилин
    раз рази разів рік року років місяць місяці тиждень нас вас цього цьому цим цю цією цих ними цим той тому тим ту тих тією
    який яка яке які якого якої якому яким яку яких якими кого чому чим ким кому мого мій моя моє мої всі всіх усі усіх все усе
    буде будуть буду було був була бути є має мають мав мала мали маю треба потрібно можна може можуть можете зробити зробив
    зробила зробили сказав сказала сказали кажуть каже написав написала написали вирішив вирішила хотів хотіла хочу дав дали
    дати взяв взяла пішов прийшов прийшла стало став стала ще вже ось лише тільки майже знову після перед через щодо згорнути
    окей дякую спасибі будь ласка тут там де коли якщо щоб чи або та і й що як ну ага ой коротше взагалом зразу одразу
    при таки саме час часу більше менше того інший інша інше інші іншого даний дана дане дані наступний наступного нічого тепер
    протягом момент моменту результаті виявилось виявилося пройшло пройшов разу дні тижні тижнів назад тому себе собі весь вся такий жоден жодного ваш ваша ваші свій мій твій можливо оскільки другий третій даний другого самий самого
    цілий кілька пару декілька своє ніяк ніде ще отримав отримала отримали отримати відбулося вийшло знаю бачу думаю хто вона
    звичайно дійсно власне поки доки кожен кожного самі весь якось хтось якась приблизно близько мене мені моє моїх взагалі людина людей один одна одне одного одну два дві три першого перший грн доволі достатньо аби
    хоча проте однак отже наприклад`,
  ru: `очень просто вообще никогда никто потом сейчас сегодня вчера завтра день дня дней часа часов минут раз раза год года лет
    месяц неделя неделю это этого этому этим эту этой этих который которая которое которые которого которой было был была были
    быть есть будет будут надо нужно можно может могут сказал сказала сказали написал написала сделал сделали решил решила
    хотел хочу дали взял взяла стал стала пришел пришла еще уже только лишь почти снова после перед через свой свою своих
    тут там где когда если чтобы или спасибо пожалуйста ну ага вот также тоже даже всё все всех один одна одно два три люди
    человек руб довольно достаточно хотя однако например`,
  id: `yg dgn utk krn karna tdk dg dr jd jg sdh udh udah aja saja sih deh dong kok nih tuh ya yah yaa iya kan lah pun banget bgt
    sekali sangat sgt terlalu paling lebih sudah belum lagi juga masih hanya cuma waktu saat hari malam pagi siang sore jam
    minggu bulan tahun orang kita kami saya aku gue gw lo kamu anda dia mereka terima kasih terimakasih makasih tolong mohon
    semoga moga kak min admin pak bu mas mbak gan sis mau pas banyak beberapa semua setiap tiap lalu kemudian terus trus trs
    karena jadi kalau kalo klo kl biar supaya agar tapi tp namun walau walaupun meski meskipun seperti kayak kaya gitu gini
    begitu begini sama dengan untuk dari pada dalam luar atas di ke yang dan atau ini itu ada adalah nya si para cukup agak
    lumayan benar bener sy langsung over overall sayang thank you sebuah satu dua tiga pertama kali lain lainnya hal dll dsb sampai sampe tanpa oleh buat bisa dapat
    memang emang mungkin sepertinya sebenarnya secara sesuatu alhamdulillah`,
  vi: `rất quá lắm thật hơi khá siêu cực luôn thôi nha nhé ạ dạ ơi ah à ừ uh vâng mình tôi tui em anh chị bạn tớ ta nó họ mọi người các
    những này kia đó đây ấy thế vậy nên mà thì là của và với cho để từ đến ở trong ngoài trên dưới lên xuống ra vào đi lại về
    qua rồi đã đang sẽ vẫn còn cũng đều chỉ mới vừa nếu như nhưng tuy dù hay hoặc bởi vì do khi lúc sau trước nào gì sao đâu
    bao nhiêu mấy một hai ba cái con chiếc cả mỗi từng tất được bị có thể phải cần nói chung cảm ơn cám ad shop ok oke ko k dc đc đk
    vs cx cg j z ntn nhìu ngày tháng năm tuần giờ phút hôm nay bữa lần thấy biết nghĩ làm lấy thêm nữa hết tầm khoảng hơn
    nhất càng cứ tự chắc hầu gần việc điều thứ nhiều ít kiểu loại theo so tại toàn nhỉ nhá mn mng ae anh`,
  th: `ครับ ค่ะ คะ คับ จ้า จ้ะ นะ น่ะ นะคะ นะครับ เลย เนี่ย อ่ะ อะ ล่ะ ละ สิ ซิ หรอ เหรอ ไหม มั้ย มั๊ย ผม ฉัน ดิฉัน หนู เรา เค้า เขา
    พี่ น้อง คุณ ท่าน แก มัน ใคร อะไร ยังไง อย่างไร ทำไม เมื่อไหร่ ไหน ไง กู มึง เรื่อง เหมือน หมด สามารถ เยอะ พอ ที หา ใจ ซะ นึก ผู้ แดก พา เหรอ ค่อน ข้าง อา ค่อนข้าง ไม่ค่อย นึง นิด บางที ตลอด นี่ นั่น โน่น ตรง ตอน เวลา วัน เดือน ปี ชั่วโมง นาที ครั้ง
    ขอบคุณ สวัสดี ช่วย หน่อย ด้วย มาก มากๆ มั่ก สุดๆ จริง จริงๆ ค่อนข้าง พอสมควร นิดหน่อย ทั้งหมด ทุกคน คน ตัว อัน ชิ้น หนึ่ง
    สอง สาม เอา ทำ ทำให้ ต้อง อยาก ลอง รู้ รู้สึก คิด บอก พูด ถาม ดู มอง เจอ เห็น แค่ เท่า เท่านั้น เกิน กว่า ถ้า เพราะ แต่ ก็ และ
    หรือ กับ ของ ที่ ซึ่ง อัน ว่า ให้ ได้ ไป มา อยู่ ขึ้น ลง เข้า ออก แล้ว ยัง กำลัง จะ เคย คือ เป็น มี ใน บน จาก ถึง ต่อ สำหรับ
    ตาม ระหว่าง ก่อน หลัง อีก บ้าง แบบ พวก ทาง ฝ่าย ประมาณ ใช่ ปะ ป่ะ หละ เถอะ เอง ๆ ฯ`,
  zh: `了 的 是 我 你 他 她 它 们 我们 你们 他们 这 那 这个 那个 这样 那样 这么 那么 就 也 都 还 又 很 太 有点 非常 特别 真 真的 挺 比较 最 更
    吧 吗 呢 啊 哦 呀 嘛 哈 和 与 跟 在 有 到 去 来 上 下 里 个 一 一个 一下 一点 一些 两 次 以后 以前 之后 之前 因为 所以 但是 但 可是 不过 而且
    如果 就是 还是 还有 或者 已经 可以 能 会 要 想 让 给 把 被 对 从 为 什么 怎么 怎样 哪 谁 多 多少 几 每 每次 自己 大家 时候 时间 今天 昨天
    觉得 感觉 知道 说 看 做 用 才 再 只 只有 没 点 块 份 家 起来 出来 居然 竟然 完全 直接 简直 起 得 地 着 过 等 那 些 这些 那些`,
  ja: `です ます でした ました する した して いる いた ある あった なる なった ない この その あの これ それ あれ ここ そこ とても すごく かなり
    もう まだ また と て に を は が の も で へ から まで より など や か ね よ な だ だっ たら れる られ さん 私 僕 自分 こと もの とき よう 方 中 時 何
    さ し せ い う え お たい たく くださ ください ちょっと 少し 本当に ので のに けど でも しかし そして ため 時間 今 今日 昨日 回 人 思い 思う`,
  ko: `그냥 정말 진짜 너무 아주 매우 좀 더 잘 다 또 이 그 저 것 거 수 때 등 및 제 내 나 저는 나는 우리 이거 그거 여기 거기 그리고 그런데 근데 하지만
    그래서 때문에 이렇게 그렇게 내가 지금 완전 이건 그건 뭔가 나름 가장 보다 너무나 않고 특히 역시 봤는데 보고 보면 보는 처음 대한 있는 있다 있어요 있습니다 없는 하는 하고 해서 했는데 합니다 했어요 입니다 이다 되는 같은 같아요 많이 조금 계속 다시 아직 이미
    오늘 어제 내일 시간 번 ㅋㅋ ㅎㅎ ㅠㅠ ㅜㅜ`,
  de: 'sehr schon mal einfach wirklich ganz immer leider danke bitte mehr viel viele heute gestern tag tage jahr jahre zeit uhr',
  fr: `très tres trop plus bien aussi encore toujours vraiment merci bonjour tout tous toute toutes fois jour jours an ans
    heure heures fait faire être avoir être cela ça c'est j'ai n'ai qu'il qu'on d'un d'une l'on ceci après avant chez
    car donc lors puis quand sans sous peu`,
  es: `muy más mas también tan todo todos toda todas siempre ya día días año años vez veces hora horas gracias hola ser estar hacer
    hace hecho tener puede pueden porque cuando donde como pero sin sobre entre desde hasta muy mucho mucha muchos muchas
    uno una unos unas este esta esto ese esa eso mi mis su sus me se le les lo la los las`,
  pt: `muito muita muitos muitas mais também tão tudo todos todas sempre já dia dias ano anos vez vezes hora horas obrigado obrigada
    olá ser estar fazer feito ter pode podem porque quando onde como mas sem sobre entre desde até minha meu`,
  it: 'molto più anche sempre già giorno giorni anno anni volta volte ora ore grazie ciao essere stato fare fatto avere tutto tutti',
  pl: `bardzo już tylko jeszcze zawsze dzień dni rok lat raz razy godzina godzin dziękuję dzięki proszę wszystko wszystkie jest są
    był była było były być może można mam ma mają`,
};

/** Only beside another word. Refusals are among them, so that “not clean” can be a theme where “clean” is none. */
export const LEANING: Readonly<Record<string, string>> = {
  en: `minute minutes min mins hour hours hr hrs not no never none cannot cant dont wont doesnt didnt isnt wasnt good great nice bad best better worst worse excellent
    amazing awesome fantastic wonderful perfect terrible horrible awful poor love loved like liked hate enjoy enjoyed
    happy recommend recommended recommendation disappointed disappointing wrong fine cool new old real well job place work works working
    worked help helped issue problem problems issues`,
  uk: `не ні нема немає без ніякого ніякої добре добрий хороший гарний чудовий чудово погано поганий жахливо жахливий рекомендую
    задоволений задоволена задоволені новий нова нове нормально нормальний краще кращий якісний працює працюють проблема
    проблеми`,
  ru: `не нет без хорошо хороший плохо плохой отлично отличный ужасно ужасный рекомендую доволен довольна новый нормально лучше
    лучший работает работают проблема проблемы`,
  id: `tidak nggak enggak gak ga ngga tak bukan kurang jangan tanpa belum bagus baik buruk jelek mantap mantul keren oke suka puas
    kecewa senang rekomendasi rekomen recommended terbaik menyenangkan memuaskan lumayan baru lama tempat pake pakai dipakai`,
  ms: 'tidak tak bukan kurang bagus baik buruk teruk mantap suka puas hati kecewa terbaik baru lama tempat',
  vi: `không chưa chẳng đừng kém tốt tệ ổn đẹp xấu ngon hài lòng thích tuyệt vời chán ưng ok dùng sử dụng mua bán mới cũ nhanh
    hàng máy`,
  th: `ไม่ ไม่มี ไม่ได้ อย่า ห้าม ดี แย่ ชอบ เยี่ยม สุดยอด พอใจ ประทับใจ แนะนำ ใหม่ เก่า ใช้ ร้าน มัน กิน ซื้อ`,
  zh: '不 没 没有 不是 无 别 好 差 不错 还行 还可以 一般 可以 满意 失望 推荐 喜欢 棒 垃圾 新 东西',
  ja: '良い よい いい 悪い 最高 最悪 好き 満足 残念 おすすめ 新しい',
  ko: '안 못 없다 없어요 없음 좋다 좋아요 좋은 좋고 좋습니다 나쁜 별로 최고 최악 추천 만족 실망',
  de: 'nicht kein keine keinen nie gut gute guter gutes super toll schlecht schlechte schlechter beste bester empfehlen zufrieden neu neue',
  fr: `pas non jamais aucun aucune sans bon bonne bons bonnes mauvais mauvaise excellent excellente super top parfait satisfait
    satisfaite recommande nouveau nouvelle`,
  es: 'no nunca sin bueno buena buenos buenas malo mala excelente mejor peor recomiendo feliz nuevo nueva bien mal',
  pt: 'não nunca sem bom boa bons boas ruim ótimo ótima excelente melhor pior recomendo novo nova bem mal',
  it: 'non mai senza buono buona ottimo ottima cattivo pessimo pessima migliore peggiore consiglio nuovo nuova bene male',
  pl: 'nie nigdy bez dobry dobra dobre zły zła złe świetny świetna polecam nowy nowa dobrze źle',
};
