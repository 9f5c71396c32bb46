package steward.contracts.cases;

import steward.contracts.policy.ClientSettingsPublished.ReplyPolicy;

/// A rule proposes, for a case that is opened by a message which says nothing, to answer it as its client answers such messages. Review acts on it only where the policy in
/// force lets it for this client; otherwise the case waits for people like any other.
///
/// @param id name of the rule
/// @param version of the rule
/// @param policy of the client: with the stock text where every message is answered, else without a word
/// @param because what the rule saw, in words, without content or identities
public record ReplyProposal(String id, String version, ReplyPolicy policy, String because) {}
