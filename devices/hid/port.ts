/** One way into a HID device as the system lists it: a device has one entry for each of its interfaces and usages. */
export interface HidListed {
  /** `/dev/hidraw3`, or what else the system opens it by. */
  path: string;
  vendorId: number;
  productId: number;
  serialNumber: string | null;
  product: string | null;
  /** -1 where the system does not tell. */
  interface: number;
  /** What it is for, from the HID usage tables; null where the system does not tell. */
  usagePage: number | null;
  usage: number | null;
}

/** An open HID device: whole reports in, whole reports out. */
export interface HidDevice {
  /** Every report that comes; its first byte is the report's number where the device numbers them. */
  onReport(listener: (report: Uint8Array) => void): void;
  /** @param report its number first, 0 where the device does not number them. Rejects when the device did not take it. */
  write(report: Uint8Array): Promise<void>;
  /** Resolves when it was unplugged. Never rejects. */
  readonly gone: Promise<void>;
  /** Never rejects. */
  close(): Promise<void>;
}

/** The system's HID devices. `node-hid.ts` is the real one. */
export interface HidPort {
  /** Throws when the system can not be asked. */
  list(vendorId: number, productId: number): Promise<HidListed[]>;
  /** Throws with a reason that people can read. */
  open(path: string): Promise<HidDevice>;
}
