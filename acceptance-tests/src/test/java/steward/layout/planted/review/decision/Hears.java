package steward.layout.planted.review.decision;

import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears a channel and is no listener.
public class Hears {

    @Incoming("cases-in")
    void on(String ignored) {}
}
