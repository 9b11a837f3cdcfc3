import type { Template } from '../format.ts';

export const RETAIL_ID: Template = {
  id: 'retail-id',
  field: 'Ritel',
  title: 'Belanja di toko dan daring',
  about: 'Membeli barang rumah tangga, dari kebutuhan pertama sampai pembelian berikutnya.',
  kind: 'current',
  language: 'id',
  lanes:
    'goal: Tujuan, touch: Titik kontak, think: Pikiran, feel: Emosi, pain: Titik masalah, idea: Peluang, metric: Metrik',
  levels: ['Sangat senang', 'Senang', 'Biasa saja', 'Kesal', 'Marah'],
  text: `
# Menyadari kebutuhan
goal Tahu apakah sudah waktunya mengganti
## Ada yang rusak atau mengganggu
touch Saran teman dan keluarga @person | Iklan @ads
think Masih bisa dipakai setahun lagi tidak, ya?
feel -0.3 Enggan
## Melihat-lihat
touch Mesin pencari @web | Etalase toko @store
think Berapa harga barang yang bagus sekarang?
feel 0.3 Penasaran
pain 2 Hasil pencarian kebanyakan iklan
# Membandingkan
goal Yakin tidak akan menyesal
## Membaca dan bertanya
touch Halaman produk @web | *Ulasan pelanggan @web
think Ulasan mana yang bisa dipercaya?
feel -0.2 Ragu
pain 3 Ukuran barang tanpa kemasan tidak dicantumkan | 4 Harga daring dan di toko berbeda
idea 2/4 Jawab sepuluh pertanyaan tersering di halaman produk
metric Kunjungan halaman produk tanpa jawaban [%]
## Mencoba di toko
touch *Saran pramuniaga @store | Label harga @store
think Yang mereka tahu hanya yang tertulis di kotak.
feel 0.4 Lebih yakin
pain 3 Tidak ada pramuniaga yang senggang di akhir pekan
idea 3/4 Tampilkan stok dan janji temu konsultasi di tiap toko
# Membeli
goal Membayar cepat tanpa kejutan di akhir
## Memilih cara menerima
touch Keranjang belanja @web | Ambil di toko @store
think Ambil sendiri gratis, tapi apa barangnya benar ada?
feel 0.2 Menimbang
pain 4 Ongkos kirim baru muncul di halaman terakhir
metric Keranjang yang ditinggalkan di langkah pengiriman [%]
## Membayar
touch Halaman pembayaran @web | Kasir @store | Konfirmasi pesanan @email
think Pesanannya berhasil tidak?
feel 0.8 Lega
pain 2 Kode voucher tidak bisa digabung
idea 1/3 Konfirmasi dalam satu menit, lengkap dengan hari kirim
# Menerima
goal Menerima pada hari yang dijanjikan, utuh
## Menunggu
touch Pemberitahuan pengiriman @sms | Pelacakan paket @web
think Harus di rumah seharian?
feel -0.6 Tidak sabar
pain 5 Perkiraan waktu kirim seharian penuh
idea 4/5 Beri tahu rentang dua jam pada malam sebelumnya
metric Pengiriman tepat pada hari yang dijanjikan [%]
## Membuka paket
touch *Kurir di depan pintu @courier | Kemasan @post
feel 1.3 Gembira
pain 2 Terlalu banyak kemasan yang harus dibuang
# Memakai
goal Bisa langsung dipakai tanpa bantuan
touch Panduan singkat @post | Video produk @web
think Saya cuma perlu tahu tiga langkah pertama.
feel 0.9 Puas
pain 3 Buku petunjuk berhuruf kecil dalam sembilan bahasa
idea 2/3 Satu halaman bergambar di bagian atas kotak
metric Panggilan minta bantuan dalam dua minggu pertama [per 100 pesanan]
# Mengembalikan atau kembali
goal Diperlakukan adil, apa pun yang terjadi
## Ada yang salah
touch Layanan pelanggan @phone | *Meja pengembalian @store
think Apa harus berdebat dulu?
feel -0.9 Tegang
pain 4 Barang yang dibeli daring tidak bisa dikembalikan di toko
idea 3/5 Satu aturan pengembalian untuk toko dan situs
metric Lama sampai uang kembali [hari]
## Datang lagi
touch Kartu anggota @app | Buletin @email
feel 0.7 Setia
pain 2 Ditawari barang yang baru saja dibeli
`,
};
