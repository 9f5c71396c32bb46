package steward.analytics.measure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import steward.analytics.trend.CountReports;
import steward.contracts.activity.ActivityFact;
import steward.contracts.assessment.AssessmentFact;
import steward.contracts.cases.CaseFact;
import steward.contracts.confirmation.ConfirmationFact;
import steward.contracts.decision.DecisionFact;
import steward.contracts.enforcement.EnforcementFact;
import steward.contracts.escalation.EscalationFact;
import steward.contracts.message.MessageFact;
import steward.contracts.policy.PolicyFact;
import steward.contracts.referral.ReferralFact;
import steward.contracts.submission.SubmissionFact;
import steward.messaging.TakeIn;

/// Listens to every topic of the platform. Order does not matter here: counts add up in any.
@ApplicationScoped
class TopicsListener {

    private final TakeIn takeIn;
    private final CountMeasures measures;
    private final FollowRouting routing;
    private final CountReports reports;

    TopicsListener(
            TakeIn takeIn, CountMeasures measures, FollowRouting routing, CountReports reports) {
        this.takeIn = takeIn;
        this.measures = measures;
        this.routing = routing;
        this.reports = reports;
    }

    @Incoming("submissions-in")
    Uni<Void> submissions(ConsumerRecords<String, byte[]> records) {
        return takeIn.batch(
                records,
                SubmissionFact.class,
                (events, s) ->
                        measures.count(events, Measurement::ofSubmission, s)
                                .chain(() -> reports.count(events, s)));
    }

    @Incoming("assessments-in")
    Uni<Void> assessments(ConsumerRecords<String, byte[]> records) {
        return takeIn.batch(
                records,
                AssessmentFact.class,
                (events, s) -> measures.count(events, Measurement::ofAssessment, s));
    }

    @Incoming("cases-in")
    Uni<Void> cases(ConsumerRecords<String, byte[]> records) {
        return takeIn.batch(
                records,
                CaseFact.class,
                (events, s) -> measures.count(events, Measurement::ofCase, s));
    }

    @Incoming("decisions-in")
    Uni<Void> decisions(ConsumerRecords<String, byte[]> records) {
        return takeIn.batch(
                records,
                DecisionFact.class,
                (events, s) -> measures.count(events, Measurement::ofDecision, s));
    }

    @Incoming("referrals-in")
    Uni<Void> referrals(ConsumerRecords<String, byte[]> records) {
        return takeIn.batch(
                records,
                ReferralFact.class,
                (events, s) -> measures.count(events, Measurement::ofReferral, s));
    }

    @Incoming("enforcements-in")
    Uni<Void> enforcements(ConsumerRecords<String, byte[]> records) {
        return takeIn.batch(
                records,
                EnforcementFact.class,
                (events, s) -> measures.count(events, Measurement::ofEnforcement, s));
    }

    @Incoming("confirmations-in")
    Uni<Void> confirmations(ConsumerRecords<String, byte[]> records) {
        return takeIn.batch(
                records,
                ConfirmationFact.class,
                (events, s) -> measures.count(events, Measurement::ofConfirmation, s));
    }

    @Incoming("messages-in")
    Uni<Void> messages(ConsumerRecords<String, byte[]> records) {
        return takeIn.batch(
                records,
                MessageFact.class,
                (events, s) -> measures.count(events, Measurement::ofMessage, s));
    }

    @Incoming("escalations-in")
    Uni<Void> escalations(ConsumerRecords<String, byte[]> records) {
        return takeIn.batch(
                records,
                EscalationFact.class,
                (events, s) -> measures.count(events, Measurement::ofEscalation, s));
    }

    @Incoming("activity-in")
    Uni<Void> activity(ConsumerRecords<String, byte[]> records) {
        return takeIn.batch(
                records,
                ActivityFact.class,
                (events, s) -> measures.count(events, Measurement::ofActivity, s));
    }

    @Incoming("policies-in")
    Uni<Void> policies(ConsumerRecords<String, byte[]> records) {
        return takeIn.batch(records, PolicyFact.class, routing::follow);
    }
}
