package steward.contracts.exposure;

import java.util.List;
import java.util.Map;

/// How content is shown to one person, so that the tool of any vendor can obey.
///
/// @param harm of its category; `other` where it is of none, and is shown as it is
/// @param media by kind of medium: what applies until the person asks to see it as it is; empty for nothing
public record Display(String harm, Map<String, List<Measure>> media) {}
