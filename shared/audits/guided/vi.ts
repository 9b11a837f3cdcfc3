import { guidedSet } from './structure.ts';

export const GUIDED_VI = guidedSet(
  'vi',
  `
Đánh giá toàn diện trải nghiệm khách hàng
Hoàn toàn không đúng
Hoàn toàn đúng
# Hành trình và vòng đời khách hàng | Đã ghi lại khách hàng đến, mua, dùng, ở lại và rời đi như thế nào chưa?
Các nhóm khách hàng được mô tả thành chân dung khách hàng dựa trên nghiên cứu. | Hãy tìm phỏng vấn hoặc dữ liệu đằng sau mỗi chân dung, không phải ý kiến.
Hành trình của mỗi nhóm quan trọng được ghi lại từ nhu cầu đầu tiên đến khi kết thúc.
Các giai đoạn của vòng đời khách hàng có tên gọi, và mọi người dùng cùng một tên.
Ở mỗi giai đoạn đều biết khách hàng muốn đạt điều gì và cảm thấy thế nào.
Điều tài liệu khẳng định được phản hồi hoặc số đo chứng minh.
Có người chịu trách nhiệm về tài liệu và xem lại ít nhất mỗi năm một lần.
# Điểm chạm | Đã xác định mọi nơi tiếp xúc với khách hàng chưa, và mỗi nơi có người chăm lo không?
Mọi điểm chạm đều đã được xác định, kể cả những điểm do bên khác vận hành như đánh giá và giới thiệu. | Hãy rà soát danh sách điểm chạm của lần đánh giá này và thêm những gì còn thiếu.
Mỗi điểm chạm có người phụ trách hiểu rõ nó và chịu trách nhiệm về kết quả của nó.
Biết điểm chạm nào ảnh hưởng nhiều nhất đến quyết định mua và ở lại.
Mức hài lòng được đo ở mọi điểm chạm quan trọng.
Với mỗi điểm chạm đều biết khách hàng đến qua kênh nào, và họ dễ tìm thấy nó.
Những điểm chạm có ảnh hưởng nhất giữ đúng lời hứa.
# Công nghệ và kênh | Dù khách hàng đến qua kênh nào, đây có vẫn là một công ty không?
Nhân viên thấy cùng một khách hàng và cùng một lịch sử ở mọi kênh.
Khách hàng có thể đổi kênh mà không phải kể lại từ đầu. | Hãy thử: bắt đầu qua điện thoại rồi tiếp tục trong khung chat.
Giá, câu trả lời và giọng điệu giống nhau ở mọi nơi.
Công cụ của nhân viên nhanh và không trục trặc.
Mọi thứ quan trọng dùng được trên điện thoại và với người khuyết tật.
Khách hàng biết chúng tôi lưu dữ liệu nào của họ và có thể yêu cầu sửa hoặc xóa.
# Phân tích và nội dung | Chúng tôi có biết điều gì đang xảy ra và có nói điều hữu ích không?
Đã thống nhất vài chỉ số khách hàng, mỗi chỉ số có thang đo, phương pháp và số câu trả lời.
Chúng tôi biết khách hàng rời trang web, ứng dụng hay cửa hàng ở đâu khi chưa xong việc.
Phản hồi từ mọi nguồn được gom về một nơi và được trả lời.
Phát hiện dẫn đến thay đổi, và tác động của mỗi thay đổi được kiểm tra.
Nội dung của chúng tôi trả lời câu hỏi của khách hàng ở mỗi giai đoạn.
Nội dung luôn mới, dễ tìm và bằng ngôn ngữ của khách hàng.
# Khách hàng bí mật | Hãy tự mình làm khách hàng và ghi lại điều xảy ra.
Người lạ biết được trong vài phút chúng tôi bán gì và giá bao nhiêu.
Câu hỏi được trả lời trong thời gian đã hứa. | Ghi thời gian của vài câu hỏi qua vài kênh.
Nhân viên lắng nghe, hỏi và tư vấn điều phù hợp.
Khách hàng nhận được đúng những gì đã hứa.
Vấn đề được giải quyết ngay lần liên hệ đầu tiên. | Hãy tạo một vấn đề nhỏ, giống thật rồi báo lên.
Khách hàng bí mật sẽ tự nguyện quay lại.
# Mua hàng và dịch vụ | Mua hàng và được giúp đỡ khó đến mức nào?
Việc mua chỉ cần ít bước, và không bước nào đòi điều không cần thiết.
Giá đầy đủ, giao hàng và điều khoản rõ ràng trước khi trả tiền.
Khách hàng có thể trả tiền và nhận hàng theo cách quen thuộc.
Luôn có trợ giúp ở mọi bước mua hàng.
Dịch vụ dễ liên hệ, có năng lực và giải quyết được yêu cầu.
Khiếu nại được trả lời, được giải quyết và dẫn đến thay đổi.
# Trước và sau khi mua | Chúng tôi hứa gì, và điều gì còn lại?
Quảng cáo chỉ hứa những gì khách hàng thực sự nhận được.
Khách hàng có thể so sánh và dùng thử trước khi quyết định.
Khách hàng mới được đồng hành đến khi thành công lần đầu.
Sau khi mua, chúng tôi giữ liên lạc bằng những điều hữu ích cho khách hàng.
Khách hàng thân thiết được hưởng nhiều hơn khách hàng mới và cảm nhận được điều đó.
Rời đi thì dễ, người rời đi được hỏi lý do, và một số được thuyết phục quay lại.
`,
);
