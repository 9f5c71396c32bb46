package steward.review.watch;

import java.util.List;
import steward.review.queue.QueueView;

/// The data of an event: what `GET /v1/queues` answers.
record FiguresView(List<QueueView> queues) {}
