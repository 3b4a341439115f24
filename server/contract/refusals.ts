import type { Text } from "./text.ts";

/** Every reason for a no, with the sentence people read. A closed list: nobody matches on wording. */
export const refusals = {
  badMessage: { vi: "Tin nhắn không đúng mẫu.", en: "The message is malformed." },
  noSuchDay: { vi: "Ngày này không có trong lịch.", en: "There is no such day." },
  daysBackwards: { vi: "Ngày đầu phải trước hoặc bằng ngày cuối.", en: "The first day comes after the last." },
  visitsNotKept: {
    vi: "Lượt tiếp của những ngày đầu không còn giữ nữa.",
    en: "The visits of the first of these days are not kept any more.",
  },
  tooManyDays: { vi: "Mỗi sổ lấy được nhiều nhất một năm.", en: "One register holds a year at most." },
  notAllowed: {
    vi: "Tài khoản hoặc thiết bị này không được làm việc đó.",
    en: "This account or device may not do that.",
  },
  notSignedIn: { vi: "Xin đăng nhập lại.", en: "Please sign in again." },
  wrongPassword: { vi: "Tên đăng nhập hoặc mật khẩu không đúng.", en: "The username or password is wrong." },
  usernameTaken: { vi: "Tên đăng nhập này đã có người dùng.", en: "This username is taken." },
  photoTooLarge: { vi: "Ảnh lớn hơn 512 kB.", en: "The photo is larger than 512 kB." },
  badPhoto: {
    vi: "Tệp này không phải ảnh JPEG, PNG hoặc WebP dùng được.",
    en: "This file is not a JPEG, PNG or WebP picture that can be used.",
  },
  mediaKind: {
    vi: "Tệp này không phải ảnh JPEG, PNG, WebP hay video MP4, WebM. Ảnh SVG và ảnh động không dùng được.",
    en: "This file is no JPEG, PNG or WebP picture and no MP4 or WebM video. SVG and moving pictures can not be used.",
  },
  mediaTooLarge: {
    vi: "Tệp quá lớn: ảnh tối đa 16 MB, video tối đa 500 MB.",
    en: "The file is too large: a picture may have 16 MB, a video 500 MB.",
  },
  mediaDamaged: {
    vi: "Ảnh này hỏng, là ảnh động, hoặc có cạnh dài quá 4.096 điểm.",
    en: "This picture is damaged, moves, or has a side of more than 4,096 pixels.",
  },
  mediaFull: {
    vi: "Máy chủ không còn đủ chỗ cho tệp này. Chưa lưu gì cả.",
    en: "The hub's disk has no room for this file. Nothing was kept.",
  },
  mediaCut: {
    vi: "Tệp chưa đến đủ. Chưa lưu gì cả, xin gửi lại.",
    en: "The file did not arrive whole. Nothing was kept: please send it again.",
  },
  mediaDisk: {
    vi: "Ổ đĩa của máy chủ không nhận tệp này. Chưa lưu gì cả, xin báo người quản lý máy.",
    en: "The hub's disk did not take this file. Nothing was kept: please tell whoever looks after the machine.",
  },
  noSuchMedia: {
    vi: "Máy chủ không có tệp ảnh hoặc video này. Xin tải lên lại.",
    en: "The hub has no such picture or video. Please bring it in again.",
  },
  noSuchScreen: { vi: "Không còn màn hình này trong danh sách.", en: "This screen is not paired any more." },
  settingsChanged: {
    vi: "Cài đặt vừa được người khác sửa. Xin xem lại rồi sửa tiếp.",
    en: "Somebody else has just changed the settings. Please look again.",
  },
  badSettings: { vi: "Cài đặt chưa dùng được.", en: "The settings can not be used like this." },
  noSuchAccount: { vi: "Không có tài khoản này.", en: "There is no such account." },
  noSuchCode: {
    vi: "Không có mã ghép nối này, hoặc mã đã hết hạn.",
    en: "There is no such pairing code, or it has expired.",
  },
  counterNeeded: { vi: "Bàn phím đánh giá phải thuộc một quầy.", en: "A keypad must belong to a counter." },
  lastAdmin: { vi: "Phải còn ít nhất một quản trị viên.", en: "At least one administrator must remain." },
  notFound: { vi: "Không có trang này.", en: "There is no such page." },
  tooFast: { vi: "Quá nhiều yêu cầu. Xin chờ một chút.", en: "Too many requests. Please wait a moment." },
  commandIdReused: {
    vi: "Mã lệnh này đã dùng cho một lệnh khác.",
    en: "This command id was used for a different command.",
  },
  storageFull: { vi: "Máy chủ hết chỗ lưu. Số chưa được cấp.", en: "The hub's disk is full. Nothing was changed." },
  shuttingDown: {
    vi: "Máy chủ đang dừng. Xin thử lại sau ít giây.",
    en: "The hub is stopping. Please try again in a few seconds.",
  },
  hubFailed: {
    vi: "Máy chủ gặp lỗi nên chưa làm được việc này. Xin thử lại; nếu vẫn vậy, xin báo người quản lý máy.",
    en: "The hub could not do this. Please try again; if it stays so, please tell whoever looks after the machine.",
  },
  diskFull: {
    vi: "Máy chủ hết chỗ lưu. Chưa ghi gì cả, xin báo người quản lý máy.",
    en: "The hub's disk is full. Nothing was written: please tell whoever looks after the machine.",
  },
  recordDamaged: {
    vi: "Một phần dữ liệu này bị hỏng hoặc thiếu khóa nên không mở được. Xin báo quản trị viên.",
    en: "Part of these data is damaged, or its key is missing, so they can not be opened. Please tell the administrator.",
  },
  dayNotOpen: { vi: "Ngày làm việc chưa mở hoặc đã đóng.", en: "The working day is not open." },
  dayAlreadyOpen: { vi: "Ngày làm việc đang mở.", en: "The working day is already open." },
  outsideHours: { vi: "Ngoài giờ làm việc, chưa cấp số.", en: "Outside opening hours: no tickets now." },
  noSuchService: { vi: "Lĩnh vực này hiện không tiếp nhận.", en: "This service is not offered at present." },
  noSuchProcedure: { vi: "Lĩnh vực này không có thủ tục đó.", en: "This service has no such procedure." },
  noSuchPriority: { vi: "Không có nhóm ưu tiên này.", en: "There is no such priority group." },
  noSuchCounter: { vi: "Không có quầy này.", en: "There is no such counter." },
  noSuchTicket: { vi: "Không có số này trong ngày.", en: "There is no such ticket today." },
  catalogueChanged: {
    vi: "Danh mục thủ tục vừa được người khác sửa. Xin xem lại.",
    en: "Somebody else has just changed the catalogue. Please look again.",
  },
  catalogueUnchanged: { vi: "Không có gì khác bản đang áp dụng.", en: "Nothing differs from what is in force." },
  catalogueTooEarly: {
    vi: "Ngày hiệu lực sớm hơn bản đang áp dụng.",
    en: "It would take effect earlier than the version in force.",
  },
  noSuchImport: { vi: "Không còn lần nhập này. Xin chọn lại tệp.", en: "This import is gone. Choose the file again." },
  importNotReady: {
    vi: "Lần nhập này chưa kiểm tra xong hoặc còn lỗi.",
    en: "This import is not checked, or has faults.",
  },
  noSuchStatus: {
    vi: "Không tìm thấy hồ sơ khớp với mã và 4 số này.",
    en: "No dossier fits this code and these four digits.",
  },
  guessedTooOften: {
    vi: "Đã thử sai nhiều lần. Xin thử lại sau, hoặc hỏi cán bộ tại quầy.",
    en: "There were too many wrong tries. Please try again later, or ask an officer.",
  },
  noSuchOutcome: { vi: "Không có kết quả này.", en: "There is no such outcome." },
  noSuchLevel: { vi: "Không có mức đánh giá này.", en: "There is no such rating level." },
  otherOffice: { vi: "Số này thuộc đơn vị khác.", en: "This ticket belongs to another office." },
  tooLateToday: {
    vi: "Số người đang chờ đã đủ cho đến hết giờ làm việc hôm nay.",
    en: "Those who wait already take until closing today.",
  },
  limitReached: { vi: "Lĩnh vực này đã hết số trong ngày.", en: "This service has no tickets left today." },
  appointmentNotToday: { vi: "Lịch hẹn không phải hôm nay.", en: "The appointment is not for today." },
  notFromHome: {
    vi: "Lĩnh vực này không lấy số từ nhà được.",
    en: "Numbers of this service can not be taken from home.",
  },
  homeClosed: {
    vi: "Lúc này chưa lấy số từ nhà được.",
    en: "Numbers can not be taken from home at this time.",
  },
  homeShareTaken: {
    vi: "Hôm nay đã hết số lấy từ nhà. Xin đến lấy số tại máy lấy số.",
    en: "Today's numbers for home are all taken. Please take one at the kiosk.",
  },
  oneAtATime: {
    vi: "Điện thoại này đang giữ một số rồi.",
    en: "This phone already holds a number.",
  },
  notArrived: {
    vi: "Người lấy số này từ nhà chưa đến.",
    en: "Whoever took this number from home has not come yet.",
  },
  notExpected: {
    vi: "Số này không chờ xác nhận đã đến.",
    en: "This number does not wait to be checked in.",
  },
  noSuchBooking: { vi: "Không có lịch hẹn này.", en: "There is no such appointment." },
  bookingEnded: {
    vi: "Lịch hẹn này đã dùng, đã hủy hoặc đã qua.",
    en: "This appointment was used, cancelled or missed.",
  },
  noSuchSlot: { vi: "Giờ hẹn này không đặt được.", en: "This time can not be booked." },
  tooFarAhead: {
    vi: "Ngày này quá xa: chỉ đặt được lịch hẹn trong 180 ngày tới. Xin xem lại ngày và năm.",
    en: "This day is too far off: appointments can be made for the next 180 days. Please check the day and the year.",
  },
  slotFull: {
    vi: "Giờ hẹn này vừa hết chỗ. Xin chọn giờ khác.",
    en: "This time has just been taken. Please choose another.",
  },
  tooManyBookings: {
    vi: "Điện thoại này đã có đủ lịch hẹn. Xin hủy bớt trước.",
    en: "This phone has as many appointments as it may. Please cancel one first.",
  },
  bookingsFull: {
    vi: "Đơn vị đã nhận đủ lịch hẹn.",
    en: "The office can take no more appointments.",
  },
  tooEarlyForBooking: {
    vi: "Chưa đến giờ xác nhận lịch hẹn.",
    en: "It is too early to check in this appointment.",
  },
  tooLateForBooking: {
    vi: "Đã quá giờ giữ lịch hẹn. Xin lấy số thường.",
    en: "The appointment's time is over. Please take an ordinary number.",
  },
  nobodyWaiting: { vi: "Không có ai đang chờ.", en: "Nobody is waiting." },
  counterClosed: { vi: "Quầy chưa mở.", en: "The counter is not open." },
  counterPaused: { vi: "Quầy đang tạm nghỉ.", en: "The counter is paused." },
  counterTaken: { vi: "Quầy đang có cán bộ khác.", en: "Another officer is at this counter." },
  counterBusy: { vi: "Quầy đang có người. Xin kết thúc trước.", en: "Someone is at this counter. Finish first." },
  counterIdle: { vi: "Quầy chưa gọi ai.", en: "The counter has nobody called." },
  alreadyOpen: { vi: "Quầy đang mở.", en: "The counter is already open." },
  officerElsewhere: { vi: "Cán bộ đang mở một quầy khác.", en: "The officer already has another counter open." },
  notYourCounter: { vi: "Đây không phải quầy của cán bộ.", en: "This is not your counter." },
  notYetServing: { vi: "Chưa bắt đầu phục vụ số này.", en: "Service of this ticket has not started." },
  alreadyServing: { vi: "Số này đang được phục vụ.", en: "This ticket is already being served." },
  ticketNotWaiting: { vi: "Số này không còn chờ.", en: "This ticket is not waiting." },
  ticketNotHeld: { vi: "Số này không được tạm giữ.", en: "This ticket is not on hold." },
  ticketNotMissed: { vi: "Số này không bị đánh vắng.", en: "This ticket is not marked missed." },
  ticketEnded: { vi: "Số này đã kết thúc.", en: "This ticket has ended." },
  toleranceOver: {
    vi: "Đã quá thời gian cho phép quay lại. Xin lấy số mới.",
    en: "It is too late to come back. Please take a new ticket.",
  },
  graceUsed: { vi: "Số này đã báo đến muộn một lần.", en: "This ticket has already asked for more time once." },
  notCalled: { vi: "Số này chưa được gọi.", en: "This ticket has not been called yet." },
  stayTooLate: {
    vi: "Đã quá thời gian để hoàn lại. Xin hỏi cán bộ hoặc lấy số mới.",
    en: "It is too late to undo this. Please ask an officer, or take a new ticket.",
  },
  ticketNotLeft: { vi: "Số này chưa báo ra về.", en: "This ticket has not left." },
  noSuchLink: {
    vi: "Không có số nào ở đường dẫn này.",
    en: "There is no ticket at this link.",
  },
  samePlace: { vi: "Số này đang ở chính nơi đó.", en: "The ticket is already there." },
  nobodyServes: { vi: "Không có quầy nào nhận lĩnh vực này.", en: "No counter takes this service." },
  ratingClosed: { vi: "Không có lượt phục vụ nào đang chờ đánh giá.", en: "No visit is waiting for a rating." },
  noPrinter: { vi: "Chưa có máy in cho số này.", en: "No printer is set for this ticket." },
  noSlipPrinter: {
    vi: "Nơi này chưa có máy in phiếu.",
    en: "There is no roll printer here.",
  },
  nothingToTry: {
    vi: "Thiết bị này không có gì để hiện ra khi thử.",
    en: "This device shows nothing that could be tried.",
  },
  paperNotReceived: {
    vi: "Hồ sơ chưa được tiếp nhận nên chưa có giấy này.",
    en: "The dossier has not been received, so there is no such paper yet.",
  },
  paperNoSupplement: {
    vi: "Hồ sơ chưa có lần yêu cầu bổ sung nào.",
    en: "No supplement was ever asked for on this dossier.",
  },
  paperNotRefused: { vi: "Hồ sơ không bị từ chối.", en: "The dossier was not refused." },
  paperNotLate: {
    vi: "Hồ sơ chưa quá hạn và chưa được gia hạn.",
    en: "The dossier is neither late nor extended.",
  },
  paperNotStopped: { vi: "Hồ sơ không bị dừng giải quyết.", en: "Handling of the dossier was not stopped." },
  paperNotInSet: {
    vi: "Bộ mẫu áp dụng cho hồ sơ này không có giấy đó.",
    en: "The set of forms that this dossier follows has no such paper.",
  },
  paperNotInSize: { vi: "Giấy này không in ở khổ đó.", en: "This paper is not made in that size." },
  noAwayNumbers: {
    vi: "Máy in này không có chữ cái cho số cấp khi mất kết nối.",
    en: "This printer has no letter for numbers given while the system is away.",
  },
  awayNumbersOut: {
    vi: "Máy này đã hết số cấp được khi mất kết nối. Xin hỏi cán bộ.",
    en: "This kiosk has no numbers left to give while the system is away. Please ask an officer.",
  },
  awayShareOut: {
    vi: "Máy đang mất kết nối nên không cấp thêm được số của lĩnh vực này. Xin hỏi cán bộ.",
    en: "While it is cut off, this kiosk can give no more numbers for this service. Please ask an officer.",
  },
  noSuchStray: { vi: "Số này đã được xử lý.", en: "This number has been seen to already." },
  notLeased: { vi: "Số này không thuộc phần số đã giao cho máy.", en: "This number was not leased to this kiosk." },
  alreadyRecorded: { vi: "Số này đã được ghi nhận.", en: "This number is on record already." },
  officeAway: {
    vi: "Máy đang mất kết nối với hệ thống, việc này chưa làm được.",
    en: "The kiosk is cut off from the office's system: this can not be done now.",
  },
  printNotPending: { vi: "Phiếu này không chờ in.", en: "This ticket is not waiting to be printed." },
} as const satisfies Record<string, Text>;

export type RefusalCode = keyof typeof refusals;
