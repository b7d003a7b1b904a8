internal import CICU

/// The version of the system's ICU, as `72.1`.
public var icuVersion: String { String(cString: cicu_version()) }
