package jakarta.mail;

public class Transport {
    public static void send(String message) {}
}
