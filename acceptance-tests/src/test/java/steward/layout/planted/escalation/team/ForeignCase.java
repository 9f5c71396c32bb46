package steward.layout.planted.escalation.team;

import steward.layout.planted.review.claim.Claims;

/// Knows another service.
public record ForeignCase(Claims claims) {}
