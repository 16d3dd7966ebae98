// Three helpers add their part of the answer to one ref parameter; together they look at everything.
[Port("x86")]
public sealed class RefParameterCollectsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool pending = false;
        vcpu.HostCpu.DisableInterrupts();
        Look(vcpu, ThreadFlags.MustExit, ref pending);
        Look(vcpu, ThreadFlags.Reschedule, ref pending);
        Look(vcpu, ThreadFlags.NotifyResume, ref pending);
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Look(Vcpu vcpu, ThreadFlags mask, ref bool pending)
    {
        if (vcpu.Task.TestFlags(mask))
        {
            pending = true;
        }
    }
}
