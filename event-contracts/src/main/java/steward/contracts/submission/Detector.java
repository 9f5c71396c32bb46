package steward.contracts.submission;

import org.jspecify.annotations.Nullable;

/// The machine behind an automated report.
///
/// @param confidence 0 to 1, as the detector says
public record Detector(String model, @Nullable String version, @Nullable Double confidence) {}
