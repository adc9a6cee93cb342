package [=package].adapter.out.dispatch.broker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.apache.qpid.jms.policy.JmsDefaultPrefetchPolicy;

/**
 * Opens connections with a limit on every wait; the client has none by default. It does not reconnect
 * by itself either: whoever uses a connection opens another, and so knows what was lost with the old one.
 */
@ApplicationScoped
class BrokerConnections {

    private final JmsConnectionFactory factory;

    BrokerConnections(BrokerSettings settings) {
        factory = new JmsConnectionFactory(
                settings.user().orElse(null), settings.password().orElse(null), settings.url());
        factory.setConnectTimeout(settings.connectTimeout().toMillis());
        factory.setRequestTimeout(settings.answerTimeout().toMillis());
        factory.setSendTimeout(settings.answerTimeout().toMillis());
        factory.setCloseTimeout(settings.answerTimeout().toMillis());
        var prefetch = new JmsDefaultPrefetchPolicy();
        prefetch.setAll(settings.prefetch());
        factory.setPrefetchPolicy(prefetch);
    }

    Connection open() throws JMSException {
        return factory.createConnection();
    }
}
