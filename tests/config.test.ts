import { describe, expect, it } from "vitest";
import { readConfig } from "../server/config.ts";

describe("the environment", () => {
  it("may say nothing: the hub listens on this machine only", () => {
    expect(readConfig({}, "/srv/hub")).toMatchObject({
      ok: true,
      config: { host: "127.0.0.1", port: 8080, dataDir: "/srv/hub/data", allowedOrigins: [], trustedProxies: [] },
    });
  });

  it("is taken as it stands where it is sound", () => {
    const environment = {
      HOST: "0.0.0.0",
      PORT: "9000",
      DATA_DIR: "/var/lib/mot-cua",
      ALLOWED_ORIGINS: "https://a.example, https://b.example",
      TRUSTED_PROXIES: "10.0.0.1",
    };
    expect(readConfig(environment, "/srv")).toMatchObject({
      ok: true,
      config: {
        host: "0.0.0.0",
        port: 9000,
        dataDir: "/var/lib/mot-cua",
        allowedOrigins: ["https://a.example", "https://b.example"],
        trustedProxies: ["10.0.0.1"],
      },
    });
  });

  it("puts the keys beside the data, or where it says", () => {
    expect(readConfig({ DATA_DIR: "/var/lib/mot-cua" }, "/srv")).toMatchObject({
      config: { keyDir: "/var/lib/mot-cua/keys" },
    });
    expect(readConfig({ KEY_DIR: "/etc/mot-cua/keys" }, "/srv")).toMatchObject({
      config: { dataDir: "/srv/data", keyDir: "/etc/mot-cua/keys" },
    });
  });

  it("is refused with every fault at once, each with its name and what was there", () => {
    const read = readConfig({ PORT: "eighty", LOG_LEVEL: "loud", ALLOWED_ORIGINS: "nowhere" }, "/srv");
    expect(read).toMatchObject({ ok: false });
    const faults = read.ok ? [] : read.faults;
    expect(faults).toHaveLength(3);
    for (const name of ['PORT="eighty"', 'LOG_LEVEL="loud"', 'ALLOWED_ORIGINS="nowhere"']) {
      expect(faults.some((fault) => fault.startsWith(name))).toBe(true);
    }
  });

  it("says whether and where the hub is announced", () => {
    expect(readConfig({}, "/srv")).toMatchObject({ config: { announce: "auto", mdns: { address: null, port: 5353 } } });
    const read = readConfig({ ANNOUNCE: "off", MDNS_ADDRESS: "192.168.1.10", MDNS_PORT: "15353" }, "/srv");
    expect(read).toMatchObject({ config: { announce: "off", mdns: { address: "192.168.1.10", port: 15_353 } } });
    const wrong = readConfig({ ANNOUNCE: "maybe", MDNS_ADDRESS: "eth0", MDNS_PORT: "0" }, "/srv");
    expect(wrong.ok ? [] : wrong.faults.map((fault) => fault.split("=")[0])).toEqual([
      "ANNOUNCE",
      "MDNS_ADDRESS",
      "MDNS_PORT",
    ]);
  });

  it("has no port past 65535", () => {
    expect(readConfig({ PORT: "70000" }, "/srv")).toMatchObject({ ok: false });
  });
});
