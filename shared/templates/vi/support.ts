import type { Template } from '../format.ts';

export const SUPPORT_VI: Template = {
  id: 'support-vi',
  field: 'Hỗ trợ khách hàng',
  title: 'Nhờ giúp đỡ khi gặp sự cố',
  about: 'Từ dấu hiệu sự cố đầu tiên đến lúc lấy lại niềm tin, hoặc không.',
  kind: 'current',
  language: 'vi',
  lanes:
    'goal: Mục tiêu, touch: Điểm chạm, think: Suy nghĩ, feel: Cảm xúc, pain: Điểm đau, staff: Cảm nhận của nhân viên, idea: Cơ hội, metric: Chỉ số',
  levels: ['Rất thích thú', 'Hài lòng', 'Bình thường', 'Khó chịu', 'Tức giận'],
  text: `
# Gặp sự cố
goal Tiếp tục việc đang làm dở
touch Sản phẩm @other | Thông báo lỗi @app
think Mình làm sai chỗ nào?
feel -0.9 Bực mình
pain 3 Thông báo chỉ có mã lỗi, không có lời khuyên
idea 2/4 Mỗi thông báo nói rõ cần làm gì tiếp
# Tự xử lý
goal Giải quyết mà không phải nói chuyện với ai
## Tìm kiếm
touch Công cụ tìm kiếm @web | Trung tâm trợ giúp @web | Diễn đàn người dùng @web
think Bài này dành cho phiên bản cũ.
feel -0.6 Sốt ruột
pain 3 Bài viết dùng từ mà chỉ nhà sản xuất hiểu
idea 2/4 Đặt tên bài bằng những từ khách hàng đã gõ
metric Lượt tìm kiếm không dẫn đến liên hệ [%]
## Làm thử
touch Bài hướng dẫn @web
feel -0.8 Không chắc
pain 2 Bước bốn không có trên màn hình của tôi
# Liên hệ
goal Gặp được người thật, không phải đi lòng vòng
## Tìm cách liên hệ
touch *Trang liên hệ @web | Chatbot @chat
think Họ cố tình giấu số điện thoại.
feel -1.2 Khó chịu
pain 5 Chatbot trả lời vòng vo, không cho gặp người thật
idea 2/5 Sau hai câu trả lời hỏng, chatbot chuyển cho người thật
## Chờ đợi
touch Hàng chờ tổng đài @phone | Thư trả lời tự động @email
think Còn bao lâu nữa?
feel -1.1 Bị bỏ mặc
pain 4 Không ai cho biết phải chờ bao lâu
staff Hàng chờ dài thêm trong lúc tôi ghi chép
idea 2/4 Báo thời gian chờ và đề nghị gọi lại
metric Thời gian đến câu trả lời đầu tiên của người thật [phút] | Liên hệ bị bỏ dở khi chờ [%]
# Giải thích
goal Chỉ kể một lần và được hiểu
touch *Nhân viên tuyến đầu @phone | Chat với bộ phận hỗ trợ @chat
think Đây là lần thứ ba tôi đánh vần tên mình.
feel -0.7 Mệt mỏi
pain 4 Nhân viên hỏi lại điều tôi đã trả lời từ lâu
staff Tôi mở ba cửa sổ mà không chỗ nào thấy đơn hàng
idea 4/5 Một màn hình có khách hàng, đơn hàng và các lần liên hệ
# Giải quyết
goal Sửa xong, hoặc một ngày hẹn trung thực
## Bị chuyển tiếp
touch Chuyên viên tuyến hai @phone | Phiếu yêu cầu @email
think Còn ai đang làm việc này không?
feel -0.9 Bị lãng quên
pain 5 Mỗi lần chuyển là phải kể lại từ đầu
staff Tôi hứa điều mà nhóm khác phải làm
idea 3/5 Một người chịu trách nhiệm từ đầu đến cuối
metric Yêu cầu giải quyết ngay lần đầu [%]
## Dùng được trở lại
touch *Cách giải quyết @email | Hàng thay thế @courier
think Sao không làm vậy ngay từ đầu?
feel 0.7 Nhẹ nhõm
pain 2 Phiếu bị đóng trước khi tôi kịp thử
metric Thời gian giải quyết [giờ] | Yêu cầu phải mở lại [%]
# Sau đó
goal Chắc rằng chuyện này không lặp lại
## Được hỏi ý kiến
touch Khảo sát @email
feel 0.1 Thờ ơ
pain 3 Khảo sát hỏi về nhân viên, không hỏi về nguyên nhân
staff Tôi bị chấm điểm vì điều tôi không thay đổi được
idea 1/4 Hai câu hỏi: đã xong chưa, và tốn bao nhiêu công sức?
metric Công sức bỏ ra để được giúp [1 đến 7]
## Ghi nhớ
touch Giới thiệu cho người khác @person | Thư về lỗi đã biết @email
think Ít ra họ cũng báo khi đã sửa xong hẳn.
feel 0.5 Dịu lại
pain 3 Lỗi đã biết không được báo cho người từng gặp
idea 3/5 Viết cho mọi người đã báo lỗi khi lỗi được sửa
`,
};
