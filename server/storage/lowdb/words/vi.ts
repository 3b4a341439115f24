/** The sentences that name a fault of the settings file to the person who edits it. */
export const vi = {
  /** One fault with its place, `services[2].prefix (lĩnh vực "dat-dai", dòng 41)`. */
  fault: (place: string, problem: string) => `${place}: ${problem}`,
  line: (line: number) => `dòng ${line}`,
  wholeFile: "toàn tệp",
  more: (count: number) => `… và ${count} lỗi khác.`,

  items: {
    zones: "khu vực chờ",
    services: "lĩnh vực",
    counters: "quầy",
    procedures: "thủ tục",
    priorityGroups: "đối tượng ưu tiên",
    outcomes: "kết quả",
    levels: "mức đánh giá",
    hardware: "thiết bị",
    webhooks: "nơi nhận",
    playlist: "mục chiếu",
  },
  fields: { id: "mã", prefix: "tiền tố", number: "số quầy", code: "mã thủ tục", day: "ngày", zone: "khu vực" },
  taken: (field: string, value: string, place: string) => `${field} ${value} đã dùng ở ${place}`,
  unknown: (item: string, value: string, list: string) => `không có ${item} ${value} trong ${list}`,
  sessionBackwards: "giờ bắt đầu phải trước giờ kết thúc",
  sessionOverlaps: (place: string) => `trùng giờ với ${place}`,
  noSuchDay: (day: string) => `không có ngày ${day} trên lịch`,
  sameConnection: (place: string) => `cùng đường nối với ${place}; mỗi thiết bị cần một đường nối riêng`,
  otherSpeed: (place: string, theirs: string, here: string) =>
    `cùng cổng nối tiếp với ${place} nhưng khác tốc độ: ở đó ${theirs}, ở đây ${here}`,
  otherConnection: (model: string, kind: string) => `kiểu "${model}" không nối bằng "${kind}" được`,
  idFixed: (id: string) => `mã đơn vị đang là "${id}" và không đổi được khi máy chủ đang chạy`,

  missingField: "thiếu trường này",
  unknownField: "không có trường nào tên như vậy; xin xoá đi hoặc sửa lại tên",
  repeatedField: "trường này được viết hai lần",
  wrongKind: (wanted: string) => `cần ${wanted}`,
  kinds: {
    string: "chữ trong ngoặc kép",
    number: "một số",
    int: "một số nguyên",
    boolean: "true hoặc false",
    object: "một nhóm { … }",
    array: "một danh sách [ … ]",
  },
  oneOf: (values: string) => `cần một trong các giá trị: ${values}`,
  empty: "không được để trống",
  tooLong: (most: number) => `dài quá ${most} ký tự`,
  tooShort: (least: number) => `cần ít nhất ${least} ký tự`,
  tooMany: (most: number) => `có quá ${most} mục`,
  tooFew: (least: number) => `cần ít nhất ${least} mục`,
  tooLarge: (most: number) => `lớn hơn mức cho phép là ${most}`,
  tooSmall: (least: number) => `nhỏ hơn mức cho phép là ${least}`,
  badFormat: {
    id: 'cần mã gồm chữ thường không dấu, số và gạch nối, tối đa 32 ký tự, ví dụ "ho-tich"',
    prefix: 'cần một hoặc hai chữ in hoa từ A đến Z hoặc Đ, ví dụ "A"',
    code: 'cần mã thủ tục quốc gia, ví dụ "1.001193"',
    clock: 'cần giờ và phút, ví dụ "07:30"',
    day: 'cần năm-tháng-ngày, ví dụ "2026-09-02"',
    url: "cần địa chỉ https://…, hoặc http://127.0.0.1 ngay trên máy này, không kèm tên và mật khẩu",
    secret: 'cần nơi để bí mật, không phải chính bí mật: "env:EXCHANGE_…" hoặc "file:….secret"',
    agency: 'cần mã định danh, ví dụ "H29.19"',
    media: "cần tên tệp mà máy chủ đã nhận: 64 chữ số thập lục phân và đuôi, ví dụ …a3f.jpg",
    colour: 'cần mã màu sáu chữ số thập lục phân, ví dụ "#8c1c13"',
    keyId: "cần 1 đến 40 chữ không dấu, số, chấm, gạch",
    language: 'cần mã ngôn ngữ gồm hai hoặc ba chữ thường, ví dụ "tyz"',
    usbId: 'cần bốn chữ số thập lục phân như lệnh lsusb ghi, ví dụ "0c2e"',
  },
  wrong: "giá trị không hợp lệ",
  vietnameseFirst: 'cần bắt đầu bằng "vi", mỗi ngôn ngữ một lần',
  paleColour: "màu này quá nhạt: chữ trắng và vàng nhạt trên màu phải rõ ít nhất 7 lần (7:1); xin chọn màu sẫm hơn",
  dayBackwards: "ngày đầu phải không sau ngày cuối",

  syntax: (line: number, column: number, found: string, wanted: string) =>
    `Dòng ${line}, cột ${column}: gặp ${found} ở chỗ cần ${wanted}`,
  endOfFile: "hết tệp",
  wanted: {
    value: "một giá trị",
    name: "tên trường trong ngoặc kép (có thể thừa dấu phẩy ở trước)",
    colon: 'dấu ":"',
    commaOrBrace: 'dấu "," hoặc "}"',
    commaOrBracket: 'dấu "," hoặc "]"',
    quote: "phần còn lại của chữ và ngoặc kép đóng",
    escape: 'một ký tự hợp lệ sau dấu "\\"',
    end: "hết tệp",
    shallower: "ít tầng ngoặc lồng nhau hơn",
  },
  notUtf8: (line: number, column: number) =>
    `Dòng ${line}, cột ${column}: chữ bị hỏng. Tệp cần được lưu với bảng mã UTF-8.`,

  missingFile: (file: string) => `Không thấy tệp cài đặt ${file}.`,
  unreadable: (file: string, cause: string) => `Không đọc được tệp cài đặt ${file} (${cause}).`,
  notSaved: (file: string, cause: string) => `Không ghi được tệp cài đặt ${file} (${cause}). Chưa có gì thay đổi.`,
  lastGoodInForce: (file: string, good: string) =>
    `Tệp cài đặt ${file} chưa dùng được; đang dùng bản tốt gần nhất (${good}).`,
  initialInForce: (file: string) =>
    `Tệp cài đặt ${file} chưa dùng được và không có bản tốt nào trước đó; đang dùng cài đặt ban đầu.`,
};

export type Words = typeof vi;
