// What the delegate is called on is computed where it is made.
public sealed class ReceiverEvaluatedWithTheDelegate
{
    [RunLoop]
    public void Loop(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        Action trace = Window(vcpu).Trace;
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        trace();
        vcpu.HostCpu.EnableInterrupts();
    }

    private static Tracer Window(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        return new Tracer();
    }

    private sealed class Tracer
    {
        private int _traced;

        public void Trace() => _traced++;
    }
}
