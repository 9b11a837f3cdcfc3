import { guidedSet } from './structure.ts';

export const GUIDED_ID = guidedSet(
  'id',
  `
Audit pengalaman pelanggan
Sama sekali tidak
Sepenuhnya
# Perjalanan dan siklus hidup | Apakah tercatat bagaimana pelanggan datang, membeli, memakai, bertahan, dan pergi?
Kelompok pelanggan kami digambarkan sebagai persona yang bersandar pada riset. | Cari wawancara atau data di balik setiap persona, bukan pendapat.
Perjalanan setiap kelompok penting tercatat dari kebutuhan pertama sampai akhir.
Tahap-tahap siklus hidup pembeli punya nama, dan semua orang memakai nama yang sama.
Untuk setiap tahap diketahui apa yang ingin dicapai pelanggan dan apa yang mereka rasakan.
Yang dinyatakan dalam dokumen didukung oleh umpan balik atau pengukuran.
Ada yang bertanggung jawab atas dokumen dan meninjaunya sedikitnya setahun sekali.
# Titik sentuh | Apakah semua pertemuan dengan pelanggan sudah ditemukan, dan ada yang mengurus masing-masing?
Semua titik sentuh diketahui, juga yang dijalankan pihak lain seperti ulasan dan rekomendasi. | Telusuri daftar titik sentuh audit ini dan tambahkan yang kurang.
Setiap titik sentuh punya pemilik yang mengenalnya dan dinilai dari hasilnya.
Diketahui titik sentuh mana yang paling memengaruhi keputusan membeli dan bertahan.
Kepuasan diukur di setiap titik sentuh yang penting.
Untuk setiap titik sentuh diketahui lewat kanal mana pelanggan datang, dan mudah ditemukan.
Titik sentuh yang paling berpengaruh menepati janjinya.
# Teknologi dan kanal | Apakah ini satu perusahaan, lewat jalan mana pun pelanggan datang?
Staf melihat pelanggan yang sama dan riwayat yang sama di setiap kanal.
Pelanggan dapat berganti kanal tanpa bercerita dari awal. | Cobalah: mulai lewat telepon, lanjutkan di chat.
Harga, jawaban, dan nada bicara sama di mana-mana.
Perangkat kerja staf cepat dan tidak sering gagal.
Semua yang penting berfungsi di ponsel, juga bagi penyandang disabilitas.
Pelanggan tahu data mereka yang kami simpan, dan dapat meminta diubah atau dihapus.
# Analitik dan konten | Apakah kami tahu apa yang terjadi, dan mengatakan yang membantu?
Beberapa metrik pelanggan disepakati, masing-masing dengan skala, metode, dan jumlah jawaban.
Kami tahu di mana pelanggan meninggalkan situs, aplikasi, atau toko sebelum selesai.
Umpan balik dari semua sumber terkumpul di satu tempat dan dijawab.
Temuan berujung pada perubahan, dan dampak setiap perubahan diperiksa.
Konten kami menjawab pertanyaan pelanggan di setiap tahap.
Konten selalu terbaru, mudah ditemukan, dan dalam bahasa pelanggan.
# Belanja misterius | Jadilah pelanggan sendiri dan catat apa yang terjadi.
Orang asing tahu dalam beberapa menit apa yang kami tawarkan dan berapa harganya.
Pertanyaan dijawab dalam waktu yang kami janjikan. | Catat waktu beberapa pertanyaan lewat beberapa kanal.
Staf mendengarkan, bertanya, dan menyarankan yang cocok.
Yang diterima adalah yang dijanjikan.
Masalah selesai pada kontak pertama. | Buat masalah kecil yang wajar, lalu laporkan.
Si pembelanja mau datang lagi atas kemauan sendiri.
# Pembelian dan layanan | Seberapa sulit membeli dan mendapat bantuan?
Membeli hanya butuh sedikit langkah, dan tak ada langkah yang meminta hal tak perlu.
Harga penuh, pengiriman, dan ketentuan jelas sebelum membayar.
Pelanggan dapat membayar dan menerima dengan cara yang biasa mereka pakai.
Bantuan tersedia di setiap langkah pembelian.
Layanan mudah dihubungi, cakap, dan menyelesaikan yang diminta.
Keluhan mendapat jawaban, penyelesaian, dan mengubah sesuatu.
# Sebelum dan sesudah pembelian | Apa yang kami janjikan, dan apa yang tersisa?
Iklan hanya menjanjikan apa yang ditepati pengalaman.
Pelanggan dapat membandingkan dan mencoba sebelum memutuskan.
Pelanggan baru didampingi sampai berhasil untuk pertama kali.
Setelah pembelian kami menghubungi dengan hal yang berguna bagi pelanggan.
Pelanggan setia mendapat lebih dari pelanggan baru, dan merasakannya.
Berhenti itu mudah, yang pergi ditanya alasannya, dan sebagian kembali.
`,
);
