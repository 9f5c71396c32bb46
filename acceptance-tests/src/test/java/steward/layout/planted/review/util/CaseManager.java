package steward.layout.planted.review.util;

/// A name that says nothing, in a package that says nothing, which is not null-marked.
public class CaseManager {}
