package steward.contracts.cases;

import steward.contracts.submission.Subject;

/// The content as one report showed it.
///
/// @param hash SHA-256, lower-case hex, of text and media references: equal hashes are the same content
public record ReportedContent(Subject subject, String hash) {}
