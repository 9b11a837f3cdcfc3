import type { Sample } from '../sample.ts';

export const VIETNAMESE: Sample = {
  language: 'vi',
  name: 'Cửa hàng đồ gia dụng',
  travellers: [
    {
      name: 'Người mua lần đầu',
      segment: 'Người thành phố mua bằng điện thoại',
      quote: 'Trước khi trả tiền tôi muốn biết hàng đến ngày nào.',
      goals: 'Có món đồ dùng được ngay trong tuần này',
      needs: 'Giá cuối cùng gồm cả phí giao từ trang đầu',
      frustrations: 'Phải ở nhà cả ngày chờ người giao hàng',
    },
    {
      name: 'Khách quen',
      segment: 'Gia đình ghé cửa hàng mỗi tháng',
      quote: 'Nhân viên vẫn nhớ lần trước tôi mua gì.',
      goals: 'Mua lại thật nhanh, khỏi phải chọn từ đầu',
      needs: 'Ưu đãi thành viên như nhau ở cửa hàng và trên mạng',
      frustrations: 'Hàng mua trên mạng không trả lại được ở cửa hàng',
    },
  ],
  tag: 'Giao hàng',
  quotes: 'Lời khách hàng',
  actions: 'Việc sẽ làm',
  doings: [
    {
      text: 'Báo trước khung giờ giao hai tiếng từ tối hôm trước',
      owner: 'Trưởng kho',
      department: 'Bộ phận giao hàng',
    },
    {
      text: 'Hiện phí giao ngay trên trang sản phẩm',
      owner: 'Người quản trị trang web',
      department: 'Bán hàng trực tuyến',
    },
  ],
  answers: [
    { text: 'Kết quả tìm kiếm toàn quảng cáo, mãi mới thấy món cần mua', score: 2, date: '2026-03-02' },
    { text: 'Không ghi kích thước khi mở ra, mang về kê không vừa phòng', score: 2, date: '2026-03-05' },
    {
      text: 'Trên mạng rẻ hơn ở cửa hàng 120.000 ₫ mà không ai giải thích được',
      score: 1,
      date: '2026-03-09',
    },
    { text: 'Thứ bảy đi tìm nhân viên nửa tiếng, ai cũng bận', score: 2, date: '2026-03-14' },
    { text: 'Đến bước cuối mới hiện phí giao hàng nên tôi bỏ giỏ', score: 1, date: '2026-03-20' },
    { text: 'Thanh toán dễ, thư xác nhận đến ngay. Rất hài lòng!', score: 5, date: '2026-04-01' },
    { text: 'Chờ từ sáng đến tối không một lời báo, thức ăn hỏng hết', score: 1, date: '2026-04-04' },
    { text: 'Thùng giấy to quá nhưng đồ bên trong còn nguyên vẹn', score: 4, date: '2026-04-08' },
  ],
  note: 'Nghe được khi hỏi chuyện sáu khách ở cửa hàng và trong khảo sát sau khi mua.',
  comment: 'Con số này nên kiểm lại với bộ phận giao hàng.',
  connector: 'dẫn đến',
};
