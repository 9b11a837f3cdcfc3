import type { Template } from '../format.ts';

export const RETAIL_VI: Template = {
  id: 'retail-vi',
  field: 'Bán lẻ',
  title: 'Mua hàng tại cửa hàng và trực tuyến',
  about: 'Mua một món đồ gia dụng, từ nhu cầu đầu tiên đến lần mua sau.',
  kind: 'current',
  language: 'vi',
  lanes:
    'goal: Mục tiêu, touch: Điểm chạm, think: Suy nghĩ, feel: Cảm xúc, pain: Điểm đau, idea: Cơ hội, metric: Chỉ số',
  levels: ['Rất thích thú', 'Hài lòng', 'Bình thường', 'Khó chịu', 'Tức giận'],
  text: `
# Nhận ra nhu cầu
goal Biết có nên thay mới ngay bây giờ không
## Đồ cũ hỏng hoặc bất tiện
touch Lời khuyên của bạn bè, người thân @person | Quảng cáo @ads
think Liệu có dùng thêm được một năm nữa không?
feel -0.3 Ngần ngại
## Tìm hiểu ban đầu
touch Công cụ tìm kiếm @web | Tủ trưng bày của cửa hàng @store
think Bây giờ một cái tốt giá bao nhiêu?
feel 0.3 Tò mò
pain 2 Kết quả tìm kiếm phần lớn là quảng cáo
# So sánh
goal Chắc chắn sẽ không hối tiếc
## Đọc và hỏi
touch Trang sản phẩm @web | *Đánh giá của khách hàng @web
think Đánh giá nào đáng tin?
feel -0.2 Phân vân
pain 3 Trang sản phẩm không ghi kích thước khi đã mở hộp | 4 Giá trên mạng và tại cửa hàng khác nhau
idea 2/4 Trả lời mười câu hỏi thường gặp ngay trên trang sản phẩm
metric Lượt xem trang sản phẩm mà không có câu trả lời [%]
## Thử tại cửa hàng
touch *Tư vấn của nhân viên @store | Nhãn giá @store
think Nhân viên không biết gì hơn những gì ghi trên hộp.
feel 0.4 Yên tâm hơn
pain 3 Cuối tuần không có nhân viên nào rảnh
idea 3/4 Hiển thị hàng còn và cho đặt lịch tư vấn ở từng cửa hàng
# Mua
goal Trả tiền nhanh, không có bất ngờ phút cuối
## Chọn cách nhận hàng
touch Giỏ hàng @web | Nhận tại cửa hàng @store
think Đến lấy thì miễn phí, nhưng hàng có thật ở đó không?
feel 0.2 Cân nhắc
pain 4 Phí giao hàng chỉ hiện ở trang cuối
metric Giỏ hàng bị bỏ ở bước giao hàng [%]
## Thanh toán
touch Trang thanh toán @web | Quầy thu ngân @store | Xác nhận đơn hàng @email
think Đơn hàng đã thành công chưa?
feel 0.8 Nhẹ nhõm
pain 2 Không dùng được nhiều mã giảm giá cùng lúc
idea 1/3 Xác nhận trong một phút, kèm ngày giao hàng
# Nhận hàng
goal Nhận đúng ngày đã hẹn, còn nguyên vẹn
## Chờ đợi
touch Tin nhắn giao hàng @sms | Theo dõi đơn hàng @web
think Phải ở nhà cả ngày sao?
feel -0.6 Sốt ruột
pain 5 Khung giờ giao hàng kéo dài cả ngày
idea 4/5 Báo khung hai giờ từ tối hôm trước
metric Đơn giao đúng ngày đã hẹn [%]
## Mở hộp
touch *Giao hàng tận cửa @courier | Bao bì @post
feel 1.3 Vui
pain 2 Quá nhiều bao bì phải vứt đi
# Sử dụng
goal Dùng được mà không cần ai giúp
touch Hướng dẫn nhanh @post | Video về sản phẩm @web
think Tôi chỉ cần biết ba bước đầu tiên.
feel 0.9 Hài lòng
pain 3 Sách hướng dẫn chữ rất nhỏ bằng chín thứ tiếng
idea 2/3 Một trang có hình, đặt trên cùng trong hộp
metric Cuộc gọi nhờ giúp đỡ trong hai tuần đầu [trên 100 đơn]
# Đổi trả hoặc quay lại
goal Được đối xử công bằng, dù có chuyện gì
## Có vấn đề
touch Chăm sóc khách hàng @phone | *Quầy đổi trả @store
think Họ có tranh cãi với mình không?
feel -0.9 Căng thẳng
pain 4 Hàng mua trên mạng không trả được ở cửa hàng
idea 3/5 Một quy định đổi trả chung cho cửa hàng và trang web
metric Số ngày đến khi nhận lại tiền [ngày]
## Mua tiếp
touch Thẻ thành viên @app | Bản tin @email
feel 0.7 Gắn bó
pain 2 Mời mua đúng thứ vừa mua xong
`,
};
