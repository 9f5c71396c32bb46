package steward.localplatform.tiny;

/// Ends before it is ready.
public final class StillbornService {

    private StillbornService() {}

    public static void main(String[] arguments) {
        System.out.println("the reason why it cannot start");
        System.exit(3);
    }
}
