package jakarta.jms;

public interface Session {
    int AUTO_ACKNOWLEDGE = 1;
    int DUPS_OK_ACKNOWLEDGE = 3;

    void send(String text, int deliveryMode);
}
