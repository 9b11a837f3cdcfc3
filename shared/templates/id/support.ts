import type { Template } from '../format.ts';

export const SUPPORT_ID: Template = {
  id: 'support-id',
  field: 'Layanan pelanggan',
  title: 'Meminta bantuan saat ada masalah',
  about: 'Dari tanda masalah pertama sampai kepercayaan pulih, atau tidak.',
  kind: 'current',
  language: 'id',
  lanes:
    'goal: Tujuan, touch: Titik kontak, think: Pikiran, feel: Emosi, pain: Titik masalah, staff: Yang dirasakan petugas, idea: Peluang, metric: Metrik',
  levels: ['Sangat senang', 'Senang', 'Biasa saja', 'Kesal', 'Marah'],
  text: `
# Masalah
goal Melanjutkan pekerjaan yang terhenti
touch Produk @other | Pesan kesalahan @app
think Apa yang salah saya lakukan?
feel -0.9 Jengkel
pain 3 Pesannya berisi kode tanpa saran
idea 2/4 Setiap pesan memberi tahu langkah berikutnya
# Mencoba sendiri
goal Selesai tanpa harus bicara dengan siapa pun
## Mencari
touch Mesin pencari @web | Pusat bantuan @web | Forum pengguna @web
think Ini untuk versi lama.
feel -0.6 Tidak sabar
pain 3 Artikel memakai istilah yang hanya dipakai pembuatnya
idea 2/4 Judul artikel memakai kata yang diketik pelanggan
metric Pencarian yang tidak berujung pada kontak [%]
## Mencoba langkahnya
touch Artikel bantuan @web
feel -0.8 Ragu
pain 2 Langkah keempat tidak ada di layar saya
# Menghubungi
goal Bertemu manusia tanpa berputar-putar
## Mencari jalannya
touch *Halaman kontak @web | Chatbot @chat
think Nomornya sengaja disembunyikan.
feel -1.2 Kesal
pain 5 Bot berputar-putar dan tidak menawarkan petugas
idea 2/5 Setelah dua jawaban gagal, bot menyerahkan ke petugas
## Menunggu
touch Antrean telepon @phone | Balasan otomatis @email
think Berapa lama lagi?
feel -1.1 Diabaikan
pain 4 Tidak ada kabar berapa lama harus menunggu
staff Antrean memanjang selagi saya mencatat
idea 2/4 Sebutkan waktu tunggu dan tawarkan telepon balik
metric Waktu sampai jawaban pertama petugas [menit] | Kontak yang ditinggalkan saat menunggu [%]
# Menjelaskan
goal Cukup bercerita sekali dan dipahami
touch *Petugas lini pertama @phone | Obrolan dengan layanan @chat
think Sudah tiga kali saya mengeja nama saya.
feel -0.7 Lelah
pain 4 Petugas menanyakan hal yang sudah lama dijawab
staff Tiga jendela terbuka, tak satu pun menampilkan pesanan
idea 4/5 Satu layar berisi pelanggan, pesanan, dan kontak terakhir
# Penyelesaian
goal Perbaikan, atau tanggal yang jujur
## Dioper
touch Spesialis lini kedua @phone | Tiket @email
think Masih adakah yang menangani?
feel -0.9 Dilupakan
pain 5 Setiap dioper, cerita dimulai lagi dari awal
staff Saya menjanjikan yang harus dipenuhi tim lain
idea 3/5 Satu penanggung jawab dari awal sampai akhir
metric Kasus selesai pada kontak pertama [%]
## Berfungsi lagi
touch *Solusi @email | Paket pengganti @courier
think Kenapa tidak dari tadi?
feel 0.7 Lega
pain 2 Tiket ditutup sebelum sempat dicoba
metric Waktu sampai selesai [jam] | Kasus yang dibuka lagi [%]
# Sesudahnya
goal Yakin tidak akan terulang
## Ditanya
touch Survei @email
feel 0.1 Acuh
pain 3 Survei menanyakan petugas, bukan penyebabnya
staff Saya dinilai atas hal yang tidak bisa saya ubah
idea 1/4 Dua pertanyaan: sudah selesai, dan seberapa repot?
metric Upaya untuk mendapat bantuan [1 sampai 7]
## Mengingat
touch Cerita kepada orang lain @person | Kabar tentang gangguan yang diketahui @email
think Setidaknya mereka memberi kabar setelah benar-benar beres.
feel 0.5 Berdamai
pain 3 Gangguan yang diketahui tidak dikabarkan kepada yang mengalaminya
idea 3/5 Kabari semua pelapor setelah gangguan diperbaiki
`,
};
