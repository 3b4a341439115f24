import type { Weekday } from "#contract/calendar.ts";
import { dayText } from "#contract/clock-text.ts";
import type { PlaylistItem, UnshownWhy } from "#contract/playlist.ts";

type Shown = Pick<PlaylistItem, "weekdays" | "fromDay" | "toDay" | "from" | "to">;

const weekdays: Record<Weekday, string> = {
  monday: "Thứ Hai",
  tuesday: "Thứ Ba",
  wednesday: "Thứ Tư",
  thursday: "Thứ Năm",
  friday: "Thứ Sáu",
  saturday: "Thứ Bảy",
  sunday: "Chủ nhật",
};

/** Words of the tab for hall screens and for the office's look. */
export const viScreens = {
  tab: "Màn hình sảnh",
  playlist: "Chiếu cạnh các số được gọi",
  playlistLead: "Chiếu lần lượt từ trên xuống. Khi gọi số, mục đang chiếu dừng lại rồi chiếu tiếp.",
  playlistNone: "Chưa có mục nào: màn hình sảnh chỉ có số được gọi và số người chờ.",
  add: { notice: "Thêm thông báo", media: "Thêm ảnh hoặc video", procedures: "Thêm thủ tục" },
  kinds: { notice: "Thông báo", image: "Ảnh", video: "Video", procedures: "Thủ tục" } satisfies Record<
    PlaylistItem["kind"],
    string
  > as Record<PlaylistItem["kind"], string>,
  allProcedures: "Tất cả thủ tục, lần lượt",
  these: (first: string, others: number) => (others === 0 ? first : `${first} và ${others} thủ tục khác`),
  seconds: (count: number) => `${count} giây`,
  withSound: "có tiếng",
  silent: "không tiếng",
  when: ({ weekdays: on, fromDay, toDay, from, to }: Shown) =>
    [
      on.length === 0 ? "mọi ngày" : on.map((one) => weekdays[one].replace("Thứ ", "T.")).join(", "),
      fromDay ? `từ ${dayText(fromDay)}` : "",
      toDay ? `đến ${dayText(toDay)}` : "",
      from || to ? `${from ?? "00:00"}–${to ?? "24:00"}` : "",
    ]
      .filter(Boolean)
      .join(" "),
  notNow: "Lúc này không chiếu",
  unshown: (screens: number, why: UnshownWhy) =>
    why === "missing" ? `${screens} màn hình không lấy được tệp này` : `${screens} màn hình không chiếu được tệp này`,
  unshownAlert: (name: string) => `Màn hình sảnh không chiếu được “${name}”`,
  up: (name: string) => `Đưa “${name}” lên`,
  down: (name: string) => `Đưa “${name}” xuống`,
  edit: "Sửa",
  editOf: (name: string) => `Sửa “${name}”`,
  remove: "Bỏ",
  removeOf: (name: string) => `Bỏ “${name}”`,
  removed: (name: string) => `Đã bỏ “${name}”.`,
  moved: "Đã đổi thứ tự.",
  saved: "Đã lưu. Các màn hình đổi ngay.",
  undo: "Hoàn lại",
  undone: "Đã hoàn lại.",
  save: "Lưu",

  title: { vi: "Dòng lớn, tiếng Việt", en: "Dòng lớn, tiếng Anh" },
  text: { vi: "Đoạn dưới, tiếng Việt", en: "Đoạn dưới, tiếng Anh" },
  name: "Tên để cán bộ nhận ra",
  nameHint: "Người dân không thấy tên này",
  forSeconds: "Chiếu bao nhiêu giây",
  forSecondsHint: "Từ 5 đến 600",
  atATime: "Mỗi lượt mấy thủ tục",
  atATimeHint: "Từ 1 đến 20; lượt sau chiếu tiếp",
  sound: "Phát cả tiếng",
  soundHint: "Khi đọc số thì video dừng, đọc xong lại tiếp",
  findProcedure: "Tìm thủ tục theo tên hoặc mã",
  codes: "Những thủ tục được chiếu",
  codesAll: "Chưa chọn: tất cả, lần lượt",
  onWeekdays: "Vào các ngày",
  weekdays,
  everyDay: "Chưa chọn: mọi ngày",
  ends: { fromDay: "Từ ngày", toDay: "Đến hết ngày", from: "Từ giờ", to: "Đến giờ" },
  inZones: "Ở các khu vực",
  everywhere: "Chưa chọn: mọi khu vực",
  lacking: {
    title: "Xin nhập dòng lớn bằng cả hai thứ tiếng.",
    text: "Đoạn dưới cần cả hai thứ tiếng, hoặc để trống cả hai.",
    name: "Xin nhập tên.",
    office: "Chưa lưu được: xin nhập, đừng để trống.",
    seconds: "Số giây từ 5 đến 600.",
    atATime: "Mỗi lượt từ 1 đến 20 thủ tục.",
    day: "Xin gõ ngày/tháng/năm, ví dụ 15/12/2026.",
    time: "Xin gõ giờ:phút, ví dụ 7:30 hoặc 730.",
    days: "Ngày đầu phải không sau ngày cuối.",
  },
  cannotPlay:
    "Trình duyệt này không mở được tệp. Màn hình sảnh có thể cũng không chiếu được: nên đổi sang MP4 (H.264) hoặc WebM.",
  chooseFile: "Chọn tệp",
  fileHint: "Ảnh JPEG, PNG, WebP tối đa 16 MB; video MP4, WebM tối đa 500 MB. Có thể kéo tệp thả vào đây.",
  emblemHint: "Ảnh PNG, JPEG hoặc WebP, nền trong suốt là đẹp nhất. Tệp SVG không dùng được: xin xuất ra PNG.",
  pictureOnly: "Huy hiệu phải là ảnh, không phải video.",
  sending: (name: string, percent: number) => `Đang gửi ${name}: ${percent}%`,
  progress: "Đã gửi",
  notSent: "Chưa gửi được. Máy chủ chưa giữ gì; xin thử lại.",

  ticker: "Dòng chạy",
  tickerLead: "Chạy ở cuối màn hình sảnh, sau nơi nhận phản ánh, kiến nghị.",
  tickerAdd: "Thêm dòng",
  tickerLine: (line: number) => ({ vi: `Dòng ${line}, tiếng Việt`, en: `Dòng ${line}, tiếng Anh` }),
  lineOf: (line: number) => `dòng ${line}`,
  tickerBoth: "Mỗi dòng cần cả tiếng Việt và tiếng Anh.",

  look: "Tên, huy hiệu và màu của đơn vị",
  lookLead: "Dùng cho mọi màn hình: máy lấy số, sảnh, quầy và điện thoại.",
  office: {
    name: { vi: "Tên đơn vị, tiếng Việt", en: "Tên đơn vị, tiếng Anh" },
    place: { vi: "Xã, tỉnh, tiếng Việt", en: "Xã, tỉnh, tiếng Anh" },
  },
  colour: "Màu chính",
  contrast: (ratio: number) => `Độ rõ của chữ: ${ratio.toFixed(1).replace(".", ",")} : 1`,
  notHex: "Mã màu có dạng #8c1c13",
  pale: (least: number) =>
    `Màu này quá nhạt: người đứng xa và người mắt kém khó đọc chữ trên đó. Cần độ rõ ít nhất ${least} : 1.`,
  takeNearest: (colour: string) => `Dùng màu gần nhất đọc rõ: ${colour}`,
  emblemChoose: "Chọn huy hiệu",
  emblemUsual: "Dùng hình trống đồng",
  preview: {
    caption: "Xem trước: màn hình sảnh và máy lấy số",
    calling: "Mời số",
    counter: "Quầy",
    take: "Ông/bà đến làm việc gì?",
    button: "Lấy số",
  },
};
