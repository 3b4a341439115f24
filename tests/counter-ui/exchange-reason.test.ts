import { describe, expect, it } from "vitest";
import { reason } from "../../counter-ui/parts/admin/exchange/reason.ts";
import { enExchange } from "../../counter-ui/words/en.exchange.ts";
import { viExchange } from "../../counter-ui/words/vi.exchange.ts";

describe("why a step did not get through", () => {
  it.each([
    ["ECONNREFUSED", "Không liên lạc được (ECONNREFUSED)", "Could not be reached (ECONNREFUSED)"],
    ["HTTP 503", "Nơi nhận đang lỗi (HTTP 503)", "The receiver is failing (HTTP 503)"],
    ["badAnswer", "Nơi nhận trả lời không đúng mẫu", "The receiver's answer is malformed"],
    ["signIn [01] Sai mật khẩu", "Không đăng nhập được: [01] Sai mật khẩu", "Could not sign in: [01] Sai mật khẩu"],
    ["noSecret env:EXCHANGE_A", "Chưa có bí mật env:EXCHANGE_A", "There is no secret env:EXCHANGE_A"],
    ["[05] Thiếu MaTTHC", "[05] Thiếu MaTTHC", "[05] Thiếu MaTTHC"],
    ["constructor of words", "constructor of words", "constructor of words"],
    ["", "", ""],
  ])("%j is said plainly in both languages", (raw, vi, en) => {
    expect([reason(raw, viExchange), reason(raw, enExchange)]).toEqual([vi, en]);
  });
});
