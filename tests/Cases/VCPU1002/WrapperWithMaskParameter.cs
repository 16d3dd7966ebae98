// The wrapper takes the mask, declared with [WorkMask]; the mask it is given here lacks task work.
[Port("x86")]
public sealed class WrapperWithMaskParameterPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!AnyFlag(vcpu, {|VCPU1104:ThreadFlags.MustExit | ThreadFlags.Reschedule|}))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [TestsWork]
    private static bool AnyFlag(Vcpu vcpu, [WorkMask] ThreadFlags mask) => vcpu.Task.TestFlags(mask);
}
