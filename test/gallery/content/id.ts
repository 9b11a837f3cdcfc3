import type { Sample } from '../sample.ts';

export const INDONESIAN: Sample = {
  language: 'id',
  name: 'Toko perlengkapan rumah',
  travellers: [
    {
      name: 'Pembeli pertama kali',
      segment: 'Warga kota yang berbelanja lewat ponsel',
      quote: 'Sebelum membayar saya ingin tahu barangnya tiba hari apa.',
      goals: 'Mendapat barang yang bisa dipakai minggu ini juga',
      needs: 'Harga akhir termasuk ongkos kirim sejak halaman pertama',
      frustrations: 'Harus menunggu kurir di rumah seharian',
    },
    {
      name: 'Pelanggan tetap',
      segment: 'Keluarga yang datang ke toko setiap bulan',
      quote: 'Pramuniaganya ingat apa yang saya beli waktu itu.',
      goals: 'Membeli lagi dengan cepat tanpa memilih dari awal',
      needs: 'Keuntungan anggota yang sama di toko dan di situs',
      frustrations: 'Barang dari situs tidak bisa dikembalikan di toko',
    },
  ],
  tag: 'Pengiriman',
  quotes: 'Kata pelanggan',
  actions: 'Yang akan kami lakukan',
  doings: [
    {
      text: 'Memberitahukan rentang waktu dua jam pada malam sebelum pengiriman',
      owner: 'Kepala gudang',
      department: 'Bagian pengiriman',
    },
    {
      text: 'Menampilkan ongkos kirim di halaman barang',
      owner: 'Pengelola situs',
      department: 'Penjualan daring',
    },
  ],
  answers: [
    { text: 'Hasil pencarian isinya iklan semua, lama sekali ketemunya', score: 2, date: '2026-03-02' },
    {
      text: 'Ukuran setelah dibuka tidak ditulis, mejanya tidak muat di kamar',
      score: 2,
      date: '2026-03-05',
    },
    {
      text: 'Di situs lebih murah Rp120.000, pegawai toko tidak tahu alasannya',
      score: 1,
      date: '2026-03-09',
    },
    { text: 'Hari Sabtu setengah jam mencari pegawai, semuanya sibuk', score: 2, date: '2026-03-14' },
    {
      text: 'Ongkos kirim baru muncul di langkah terakhir, jadi saya batalkan',
      score: 1,
      date: '2026-03-20',
    },
    { text: 'Bayarnya gampang, surel konfirmasi langsung masuk. Mantap!', score: 5, date: '2026-04-01' },
    {
      text: 'Menunggu dari pagi sampai malam tanpa kabar, sangat mengecewakan',
      score: 1,
      date: '2026-04-04',
    },
    { text: 'Kardusnya kebesaran, tetapi isinya utuh', score: 4, date: '2026-04-08' },
  ],
  note: 'Terdengar dalam wawancara dengan enam pembeli di toko dan dalam survei setelah pembelian.',
  comment: 'Angka ini sebaiknya diperiksa lagi dengan bagian pengiriman.',
  connector: 'menyebabkan',
};
