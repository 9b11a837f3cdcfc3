import { guidedSet } from './structure.ts';

export const GUIDED_ID = guidedSet(
  'id',
  `
Audit pengalaman pelanggan
Sama sekali tidak
Sepenuhnya
# Perjalanan dan siklus hidup pelanggan | Apakah tercatat bagaimana pelanggan datang, membeli, memakai, bertahan, dan pergi?
Kelompok pelanggan kami digambarkan sebagai persona berdasarkan riset. | Cari wawancara atau data di balik setiap persona, bukan pendapat.
Perjalanan setiap kelompok penting tercatat dari kebutuhan pertama sampai akhir.
Tahap-tahap siklus hidup pelanggan punya nama, dan semua orang memakai nama yang sama.
Untuk setiap tahap diketahui apa yang ingin dicapai pelanggan dan apa yang mereka rasakan.
Yang dinyatakan dalam dokumen didukung oleh umpan balik atau pengukuran.
Ada yang bertanggung jawab atas dokumen dan meninjaunya sedikitnya setahun sekali.
# Titik kontak | Apakah semua titik pertemuan dengan pelanggan sudah dikenali, dan adakah yang menangani masing-masing?
Semua titik kontak diketahui, juga yang dijalankan pihak lain seperti ulasan dan rekomendasi. | Telusuri daftar titik kontak audit ini dan tambahkan yang kurang.
Setiap titik kontak punya penanggung jawab yang memahaminya dan dinilai dari hasilnya.
Diketahui titik kontak mana yang paling memengaruhi keputusan membeli dan bertahan.
Kepuasan diukur di setiap titik kontak yang penting.
Untuk setiap titik kontak diketahui lewat kanal mana pelanggan datang, dan titik itu mudah ditemukan.
Titik kontak yang paling berpengaruh menepati janjinya.
# Teknologi dan kanal | Apakah ini terasa satu perusahaan, lewat kanal mana pun pelanggan datang?
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
# Pembeli misterius | Jadilah pelanggan sendiri dan catat apa yang terjadi.
Orang yang belum mengenal kami tahu dalam beberapa menit apa yang kami tawarkan dan berapa harganya.
Pertanyaan dijawab dalam waktu yang kami janjikan. | Catat waktu beberapa pertanyaan lewat beberapa kanal.
Staf mendengarkan, bertanya, dan menyarankan yang cocok.
Yang diterima adalah yang dijanjikan.
Masalah selesai pada kontak pertama. | Buat masalah kecil yang wajar, lalu laporkan.
Pembeli misterius mau datang lagi atas kemauan sendiri.
# Pembelian dan layanan | Seberapa sulit membeli dan mendapat bantuan?
Membeli hanya butuh sedikit langkah, dan tak ada langkah yang meminta hal tak perlu.
Harga total, pengiriman, dan ketentuan jelas sebelum membayar.
Pelanggan dapat membayar dan menerima pesanan dengan cara yang biasa mereka pakai.
Bantuan tersedia di setiap langkah pembelian.
Layanan mudah dihubungi, cakap, dan menyelesaikan yang diminta.
Keluhan mendapat jawaban dan penyelesaian, serta membawa perubahan.
# Sebelum dan sesudah pembelian | Apa yang kami janjikan, dan apa yang tersisa?
Iklan hanya menjanjikan apa yang benar-benar dialami pelanggan.
Pelanggan dapat membandingkan dan mencoba sebelum memutuskan.
Pelanggan baru didampingi sampai berhasil untuk pertama kali.
Setelah pembelian kami tetap menghubungi pelanggan dengan hal yang berguna bagi mereka.
Pelanggan setia mendapat lebih banyak daripada pelanggan baru, dan merasakannya.
Berhenti itu mudah, yang pergi ditanya alasannya, dan sebagian berhasil diajak kembali.
`,
);
