package nl.klankbord.edge.json;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import nl.klankbord.edge.Problem;

/** An endpoint that wants a body never sees none: an empty one and the JSON text {@code null} are refused. */
@Provider
final class NoEmptyBodies implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        var read = body.proceed();
        if (read == null) throw Problem.invalid();
        return read;
    }
}
