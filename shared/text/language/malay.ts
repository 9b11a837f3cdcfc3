/**
 * Indonesian and Malay are written almost alike; what tells them apart are everyday words that only one of them has.
 * The lists are words of ordinary and of informal writing, none of them a word of the other language with the same use.
 */

const INDONESIAN = new Set(
  (
    'bisa karena adalah saja aja gak nggak enggak ngga ga tdk banget sih deh dong kok loh yg dgn utk krn sudah udah ' +
    'kamar kantor mobil ibu mbak mas kakak kalian gue gw lu pengiriman pesanan aplikasi layanan pelayanan karyawan ' +
    'pelanggan kualitas sesuai barang gratis diskon bagus keren jelek kecewa mengecewakan ramah nyaman oke terimakasih ' +
    'ongkir kurir penjual seller handuk beda bahwa ketika kapan kenapa gimana bagaimana seperti motor rusak dikasih dapet ' +
    'mohon resepsionis sarapan parkir jalan polisi pemerintah universitas cuma doang namun sehingga merupakan terhadap ' +
    'tersebut masih belum nya mantap mantab cocok enak pesan kemarin rasa mana anggota warung restoran pesen harga irit'
  ).split(' '),
);
const MALAY = new Set(
  (
    'boleh kerana ialah sahaja je jer taknak xde tiada pejabat kereta awak korang bilik pekerja perkhidmatan penghantaran ' +
    'kualiti diskaun teruk penghantar tuala berbeza bahawa apabila macam mcm basikal motosikal rosak sila bandar kerajaan ' +
    'universiti kaunter beritahu jumpa kedai pasaraya ubat jururawat encik cik puan ringgit rm nak kat tak telefon hantar'
  ).split(' '),
);

/** Whether words in lower case are Indonesian or Malay; Indonesian, of which there is far more, where they do not tell. */
export function indonesianOrMalay(words: readonly string[]): 'id' | 'ms' {
  let indonesian = 0;
  let malay = 0;
  for (const word of words) {
    if (INDONESIAN.has(word)) indonesian += 1;
    if (MALAY.has(word)) malay += 1;
  }
  return malay > indonesian ? 'ms' : 'id';
}
