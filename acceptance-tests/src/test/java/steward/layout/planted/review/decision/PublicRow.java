package steward.layout.planted.review.decision;

/// A row that other features could use.
public class PublicRow {}
