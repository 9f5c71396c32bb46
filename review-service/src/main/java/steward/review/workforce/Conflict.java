package steward.review.workforce;

import steward.contracts.id.ClientId;

/// What a person has an interest in, and therefore no say about.
///
/// @param id of the account, or of the product
record Conflict(Kind kind, ClientId client, String id) {

    enum Kind {
        /// An account: one's own, a relative's, an employer's.
        ACCOUNT,
        /// A whole product of the client.
        PRODUCT
    }
}
