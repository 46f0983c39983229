package org.courtesy.plugin;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.courtesy.fact.ContactChannel;
import org.courtesy.plugin.spi.ChannelGateway;
import org.courtesy.plugin.spi.Contact;
import org.courtesy.plugin.spi.Handed;

/** A gateway that works, kept at arm's length: whatever it throws or however long it takes, its caller gets an answer. */
public final class Gateway {

    private final Loaded loaded;
    private final ChannelGateway plugin;

    Gateway(Loaded loaded) {
        this.loaded = loaded;
        this.plugin = (ChannelGateway) loaded.plugin();
    }

    /** As settings name it. */
    public String name() {
        return loaded.view().name();
    }

    /** Whether it needs words to send. */
    public boolean needsMessage() {
        return plugin.needsMessage();
    }

    boolean serves(ContactChannel channel) {
        return loaded.view().serves().contains(channel.name());
    }

    /**
     * Hands over a contact on a thread of its own, without any transaction.
     *
     * @param patience after which it is left alone and asked again later
     */
    public Handed hand(Contact contact, ThreadFactory threads, Duration patience) {
        FutureTask<Handed> call = new FutureTask<>(() -> loaded.call(() -> plugin.hand(contact)));
        threads.newThread(call).start();
        try {
            Handed answer = call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return answer == null ? new Handed.Later(name() + " gave no answer") : answer;
        } catch (TimeoutException e) {
            call.cancel(true);
            return new Handed.Later(name() + " gave no answer within " + patience.toSeconds() + " s");
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return new Handed.Later("Interrupted");
        } catch (ExecutionException e) {
            return new Handed.Later(Loaded.words(e.getCause()));
        }
    }
}
