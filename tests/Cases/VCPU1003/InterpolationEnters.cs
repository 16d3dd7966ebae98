// A hole of an interpolated string is evaluated like any expression: the second entry is made in it.
[Port("x86")]
public sealed class InterpolationEntersPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        }

        string text = $"{vcpu.EnterGuest().Reason}, {{|VCPU1001:vcpu.EnterGuest()|}.Reason}";
        vcpu.HostCpu.EnableInterrupts();
        return text.Length;
    }
}
