/** The kiosk's page can not be served here. */
export class StationFault extends Error {
  override name = "StationFault";
  constructor(cause: unknown, port: number) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const isTaken = (cause as NodeJS.ErrnoException).code === "EADDRINUSE";
    super(
      isTaken
        ? `Cổng ${port} đang có chương trình khác dùng; xin chọn cổng khác bằng --kiosk. / Another program has the port ${port}: choose another one with --kiosk.`
        : `Không mở được trang của kiosk: ${why}. / The kiosk's page can not be opened: ${why}.`,
    );
  }
}
