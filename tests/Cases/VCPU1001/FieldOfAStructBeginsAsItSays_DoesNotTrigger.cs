// A struct whose constructor goes on to the one that the struct has by itself: its field begins as it says.
[Port("x86")]
public sealed class FieldOfAStructBeginsAsItSaysPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        var plan = new Plan(vcpu);
        if (plan.Drains)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!plan.Checks || !vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private struct Plan
    {
        public bool Drains = true;
        public bool Checks = true;
        public Vcpu? Vcpu;

        public Plan(Vcpu vcpu)
            : this()
        {
            Vcpu = vcpu;
        }
    }
}
