package steward.access;

import org.jspecify.annotations.Nullable;

/// A request was turned away: nobody signed in (401), not theirs to do (403), not there or not theirs to see (404). Fired as a CDI event, in the request;
/// observers must be quick and must not fail. Of the request it holds what may be kept: no query, no body, no header.
///
/// @param operation method and template of the path, `GET /v1/cases/{caseId}`; the method alone where no endpoint was reached
/// @param caller null where unknown
/// @param about the first id in the path; null where there is none, or none that looks like one
public record Refused(
        int status, String operation, @Nullable Caller caller, @Nullable String about) {}
